package likeness.gltf;

/** Bytes that are not a GLB this program can read. The message names the place in the file and what is wrong there. */
public final class GltfException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public GltfException(String message) {
        super(message);
    }

    public GltfException(String message, Throwable cause) {
        super(message, cause);
    }
}
