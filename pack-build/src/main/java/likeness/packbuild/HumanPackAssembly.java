package likeness.packbuild;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import likeness.pack.Asset;
import likeness.pack.BodyModel;
import likeness.pack.FittedMesh;
import likeness.pack.HumanPackWriter;
import likeness.pack.Slot;
import likeness.packbuild.asset.CatalogueAssembly;
import likeness.packbuild.asset.CatalogueFiles;
import likeness.packbuild.body.BodyReader;
import likeness.packbuild.body.ModifierReader;
import likeness.packbuild.body.PoseReader;
import likeness.packbuild.body.TargetReader;
import likeness.packbuild.body.TargetTable;
import likeness.packbuild.own.BaseMesh;
import likeness.packbuild.own.OwnAsset;
import likeness.packbuild.own.OwnAssets;
import likeness.packbuild.own.PackageHair;
import likeness.packbuild.provenance.ProvenanceAssembly;
import likeness.packbuild.source.SourcePackage;
import likeness.packbuild.texture.TextureWorkshop;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The steps from the data package to {@code human.pack}. */
final class HumanPackAssembly {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final SourcePackage source;
    private final HumanPackWriter out = new HumanPackWriter();

    HumanPackAssembly(SourcePackage source) {
        this.source = source;
    }

    void writeTo(Path file) throws IOException {
        BodyModel body = BodyReader.read(source);
        out.body(body);
        targets(TargetReader.read(source, body));
        out.modifiers(ModifierReader.read(source));
        out.poses(PoseReader.read(source, CatalogueFiles.poses()));
        CatalogueFiles files = CatalogueFiles.read();
        CatalogueAssembly assembly = new CatalogueAssembly(source, body, files);
        BaseMesh base = new BaseMesh(body, BodyReader.faces(source));
        own(assembly, base);
        hair(assembly, base);
        catalogue(body, assembly);
        out.provenance(JSON.writeValueAsBytes(
                new ProvenanceAssembly(assembly, files.licences(), out.digests()).make(source.used())));
        out.writeTo(file);
    }

    private void targets(TargetTable table) {
        out.targets(table.targets());
        table.chunks().forEach(out::shapes);
    }

    private void own(CatalogueAssembly assembly, BaseMesh base) {
        for (OwnAsset own : OwnAssets.make(base)) {
            assembly.add(own.asset(), own.mesh());
            own.textures().forEach(out::texture);
        }
    }

    private void hair(CatalogueAssembly assembly, BaseMesh base) {
        PackageHair hair = new PackageHair(base);
        for (Asset asset : assembly.catalog().in(Slot.HAIR)) {
            if (hair.mends(asset.id())) {
                FittedMesh mesh = requireNonNull(assembly.meshes().get(asset.mesh()), asset.id());
                assembly.replace(hair.over(asset), hair.mesh(asset.id(), mesh));
            }
        }
        hair.textures().forEach(out::texture);
    }

    private void catalogue(BodyModel body, CatalogueAssembly assembly) {
        out.catalog(assembly.catalog());
        assembly.meshes().forEach(out::mesh);
        new TextureWorkshop(source, body, assembly.meshes())
                .make(assembly.textures())
                .forEach(out::texture);
    }
}
