package likeness.packbuild.asset;

import java.util.List;
import java.util.Map;
import likeness.pack.FittedMesh;
import likeness.pack.PartMaterial;

/**
 * An item read: what it is drawn with and to whom it is owed.
 *
 * @param mesh fitted
 * @param parts material of each part
 * @param owed authors and terms, of every piece
 */
record Block(FittedMesh mesh, Map<String, PartMaterial> parts, List<Owed> owed) {}
