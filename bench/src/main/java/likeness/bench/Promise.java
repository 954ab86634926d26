package likeness.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What is promised, and how it is measured. */
enum Promise {
    PACK_LOAD("pack-load", "asset pack opened in a fresh JVM", 400, "ms", Measure.JMH),
    FIRST_AVATAR("first-avatar", "pack opened and first GLB in a fresh JVM", 1000, "ms", Measure.JMH),
    SCENE("scene", "Appearance to Scene, warm", 10, "ms", Measure.JMH),
    GLB("glb", "Appearance to GLB bytes, warm", 20, "ms", Measure.JMH),
    GLB_FACES("glb-faces", "the same with 72 face shapes", 40, "ms", Measure.JMH),
    VRM("vrm", "the same as VRM 1.0", 60, "ms", Measure.JMH),
    VRM_0("vrm0", "the same as VRM 0.x", 60, "ms", Measure.JMH),
    PORTRAIT("portrait", "portrait 512 x 512 with shadows, warm", 80, "ms", Measure.JMH),
    FULL_BODY("full-body", "full body 512 x 512 with shadows, warm", 50, "ms", Measure.JMH),
    PROCESS("process", "whole ./likeness create --out x.glb", 2000, "ms", Measure.PROCESS),
    HEAP("heap", "peak heap of create and portrait 512 x 512", 256, "MB", Measure.HEAP),
    HEAP_LARGE("heap-2048", "peak heap of create and portrait 2048 x 2048", 256, "MB", Measure.HEAP),
    THREE("three", "portrait 512 x 512 against three.js, same run", 1 / 3.0, "of its time", Measure.PEER),
    UPLOAD(
            "upload",
            "12-megapixel JPEG to master and 3 sizes, same run: our time over sharp's",
            2.5,
            "times",
            Measure.UPLOAD),
    UPLOAD_HEAP("upload-heap", "peak of the whole heap while that is done", 200, "MB", Measure.UPLOAD),
    PICTURES_JETTY(
            "pictures-jetty",
            "cached picture of 80 px by wrk: rate of a bare Jetty core over ours",
            1 / 0.85,
            "times",
            Measure.PICTURES),
    PICTURES_NGINX("pictures-nginx", "the same: rate of nginx over ours", 2, "times", Measure.PICTURES),
    PICTURES_TAIL("pictures-p99", "the same: our time of 99 in 100 over nginx's", 2, "times", Measure.PICTURES),
    PICTURES_IPX("pictures-ipx", "the same: rate of ipx with sharp over ours", 0.1, "times", Measure.PICTURES),
    PICTURES_DRAWN(
            "pictures-drawn",
            "identicon not asked for before: rate of DiceBear's PNG over ours",
            1 / 3.0,
            "times",
            Measure.PICTURES),
    PICTURES_DRAWN_LEAN(
            "pictures-drawn-lean", "the same, DiceBear told to load no fonts", 1 / 3.0, "times", Measure.PICTURES),
    LOOKUP(
            "lookup",
            "hash to picture, not asked for before: time among 1,000,000 users over that among 10,000",
            1.5,
            "times",
            Measure.LOOKUP),
    READ("read", "64 clients read a customization: rate of bare Javalin over ours", 1 / 0.3, "times", Measure.SERVER),
    READ_TAIL("read-p99", "the same: 99 of 100 are answered within", 20, "ms", Measure.SERVER),
    CREATE("create-users", "durable users over HTTP: rate of bare SQLite over ours", 1 / 0.3, "times", Measure.SERVER),
    EXPORT("export", "customization changed to export ready, warm", 150, "ms", Measure.SERVER),
    RENDER("render", "customization changed to picture ready, warm", 250, "ms", Measure.SERVER),
    URGENT("urgent", "a picture behind 200 queued of another project", 1000, "ms", Measure.SERVER),
    START("start", "./likeness serve to ready, empty", 1500, "ms", Measure.SERVER),
    START_MANY("start-100k", "./likeness serve to ready, 100,000 users", 3000, "ms", Measure.SERVER),
    MEMORY("memory", "resident memory of the server under load", 450, "MB", Measure.SERVER);

    /** Ways of measuring. */
    enum Measure {
        JMH,
        PROCESS,
        HEAP,
        PEER,
        UPLOAD,
        PICTURES,
        LOOKUP,
        SERVER
    }

    private static final String PICTURES = "pictures";

    final String id;
    final String what;
    final double limit;
    final String unit;
    final Measure measure;

    Promise(String id, String what, double limit, String unit, Measure measure) {
        this.id = id;
        this.what = what;
        this.limit = limit;
        this.unit = unit;
        this.measure = measure;
    }

    /** What can be asked for by name: each promise, and those that one run measures together. */
    static List<String> names() {
        return Stream.concat(Arrays.stream(values()).map(promise -> promise.id), Stream.of(PICTURES))
                .toList();
    }

    boolean isMeant(String name) {
        return name.equals(id) || measure == Measure.PICTURES && name.equals(PICTURES);
    }

    /** The benchmark method of a JMH promise: {@code full-body} is {@code fullBody}. */
    String method() {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
