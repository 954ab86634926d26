package likeness.server.site;

import io.javalin.http.Context;

/** Sends a file whose key is its entity tag. */
final class Download {

    private Download() {}

    /** Tells the tag and how to cache; answers 304 when that is all the caller needs. */
    static boolean isKnown(Context context, String key, String caching) {
        String tag = "\"" + key + "\"";
        context.header("ETag", tag).header("Cache-Control", caching);
        String known = context.header("If-None-Match");
        boolean same = known != null && (known.contains(tag) || known.strip().equals("*"));
        if (same) {
            context.status(304);
        }
        return same;
    }

    static void send(Context context, byte[] bytes, String type) {
        context.disableCompression();
        context.header("Content-Length", String.valueOf(bytes.length)); // else it comes in chunks
        context.contentType(type).result(bytes);
    }

    static String type(String ending) {
        return switch (ending) {
            case "glb" -> "model/gltf-binary";
            case "png" -> "image/png";
            default -> "image/jpeg";
        };
    }
}
