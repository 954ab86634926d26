package likeness.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * A file that is written whole or not at all.
 *
 * @param path where it shall lie
 * @param format from its ending
 */
record OutputFile(Path path, Format format) {

    /** What can be written. */
    enum Format {
        GLB,
        VRM,
        GIF,
        PNG,
        JPG,
        JSON;

        /** A picture that stands still. */
        boolean isPicture() {
            return this == PNG || this == JPG;
        }
    }

    /** Checks what can be checked before any work is done. */
    static OutputFile of(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path)) {
            throw new UsageException("--out: " + path + " is a directory; name a file");
        }
        if (parent == null || !Files.isDirectory(parent)) {
            throw new UsageException("--out: there is no directory " + parent);
        }
        return new OutputFile(path, formatOf(path));
    }

    void write(byte[] bytes) {
        Path target = path.toAbsolutePath();
        Path temporary = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try {
                Files.write(temporary, bytes);
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (AccessDeniedException e) {
            throw new UsageException("--out: may not write " + path);
        } catch (IOException e) {
            throw new UsageException("--out: cannot write " + path + ": " + e.getMessage());
        }
    }

    private static Format formatOf(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "glb" -> Format.GLB;
            case "vrm" -> Format.VRM;
            case "gif" -> Format.GIF;
            case "png" -> Format.PNG;
            case "jpg", "jpeg" -> Format.JPG;
            case "json" -> Format.JSON;
            default ->
                throw new UsageException("--out: " + path
                        + " must end in .glb, .vrm, .png, .jpg, .gif or .json, which chooses what is made");
        };
    }
}
