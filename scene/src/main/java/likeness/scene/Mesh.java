package likeness.scene;

import java.util.List;

/**
 * A named set of primitives.
 *
 * @param name of the mesh; see contracts for the names that consumers look for
 * @param primitives at least one
 * @param morphNames names of the morph targets that every primitive has, in order; empty when there are none
 */
public record Mesh(String name, List<Primitive> primitives, List<String> morphNames) {
    public Mesh {
        primitives = List.copyOf(primitives);
        morphNames = List.copyOf(morphNames);
    }

    public static Mesh of(String name, Primitive primitive) {
        return new Mesh(name, List.of(primitive), List.of());
    }
}
