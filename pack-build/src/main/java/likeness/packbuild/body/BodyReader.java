package likeness.packbuild.body;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import likeness.pack.BodyModel;
import likeness.pack.Rig;
import likeness.packbuild.source.SourceMesh;
import likeness.packbuild.source.SourcePackage;
import likeness.packbuild.texture.BodyWindow;
import likeness.packbuild.texture.HeadWindow;

/** Reads the base mesh with its weights and skeleton. */
public final class BodyReader {

    private static final String FILE = "public/data/models/human_full_size.json";

    private BodyReader() {}

    public static BodyModel read(SourcePackage source) {
        SourceMesh mesh = SourceMesh.read(source, FILE);
        List<SourceMesh.SourceBone> bones = requireNonNull(mesh.bones(), "bones of the base mesh");
        HeadIslands head = new HeadIslands(mesh, bones);
        return new BodyModel(
                mesh.vertices(),
                Weights.of(mesh),
                HeadWindow.lay(MeshSplitter.split(mesh, f -> HeadIslands.isSkin(mesh, f) && head.contains(f))),
                BodyWindow.lay(MeshSplitter.split(mesh, f -> HeadIslands.isSkin(mesh, f) && !head.contains(f))),
                rig(bones, requireNonNull(mesh.metadata().joints(), "joints of the base mesh")));
    }

    /** All faces of the base mesh, helper geometry included: 4 geometry vertices each. */
    public static int[] faces(SourcePackage source) {
        SourceMesh mesh = SourceMesh.read(source, FILE);
        int[] quads = new int[4 * mesh.faceCount()];
        for (int i = 0; i < quads.length; i++) {
            quads[i] = mesh.vertex(i / 4, i % 4);
        }
        return quads;
    }

    /** Even entries are heads, odd ones tails; the parent of a head is its parent's tail. */
    private static Rig rig(List<SourceMesh.SourceBone> entries, Map<String, int[]> joints) {
        List<Rig.Bone> bones = new ArrayList<>();
        for (int i = 0; i < entries.size(); i += 2) {
            String name = entries.get(i + 1).name();
            int parent = entries.get(i).parent();
            bones.add(new Rig.Bone(
                    name,
                    parent < 0 ? -1 : parent / 2,
                    joint(joints, name + "____head"),
                    joint(joints, name + "____tail")));
        }
        return new Rig(bones);
    }

    private static int[] joint(Map<String, int[]> joints, String name) {
        return requireNonNull(joints.get(name), name);
    }
}
