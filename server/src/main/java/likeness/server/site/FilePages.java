package likeness.server.site;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import likeness.server.Failure;
import likeness.server.avatar.Avatar;
import likeness.server.avatar.Avatars;
import likeness.server.http.Routes;
import likeness.server.http.SignIn;
import likeness.server.http.Sites;
import likeness.server.job.Admission;
import likeness.server.media.Derivation;
import likeness.server.media.Derived;
import likeness.server.media.SignedLinks;

/**
 * Files of avatars for whoever holds a signed link that has not ended. A file that is gone, as all are when a backup has
 * been restored, is made again if the avatar still looks so.
 */
record FilePages(
        Avatars avatars,
        Derived derived,
        List<Derivation> linked,
        Admission admission,
        SignedLinks links,
        SignIn signIn) {

    private static final Pattern FILE = Pattern.compile("([0-9a-f]{64})\\.(glb|png|jpg)");
    private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9-]+");

    void addTo(Routes routes) {
        routes.get("/files/{owner}/{user}/{avatar}/{file}", this::get);
    }

    private void get(Context context) {
        String path = Sites.withoutPrefix(context.path());
        String expires = context.queryParam("expires");
        String signature = context.queryParam("signature");
        Matcher file = FILE.matcher(context.pathParam("file"));
        if (expires == null
                || signature == null
                || !file.matches()
                || !isFolder(context)
                || !signIn.isAbout(context, context.pathParam("owner"))
                || !links.holds(path, expires, signature)) {
            throw new Failure.NotFound("File");
        }
        String folder =
                Derived.folder(context.pathParam("owner"), context.pathParam("user"), context.pathParam("avatar"));
        byte[] bytes = derived.get(folder + file.group())
                .or(() -> madeAgain(context, folder, file.group()))
                .orElseThrow(() -> new Failure.NotFound("File"));
        if (!Download.isKnown(context, file.group(1), "private, max-age=3600, immutable")) {
            Download.send(context, bytes, Download.type(file.group(2)));
        }
    }

    private Optional<byte[]> madeAgain(Context context, String folder, String file) {
        return ModelPages.id(context.pathParam("avatar"))
                .flatMap(id -> avatars.find(context.pathParam("owner"), id))
                .filter(avatar -> avatar.userId().equals(context.pathParam("user")))
                .flatMap(Avatar::appearance)
                .flatMap(look -> linked.stream()
                        .filter(derivation -> derived.file(look, derivation).equals(file))
                        .findFirst()
                        .map(derivation -> admission.serve(() -> derived.make(folder, look, derivation))));
    }

    private static boolean isFolder(Context context) {
        return FOLDER.matcher(context.pathParam("owner")).matches()
                && FOLDER.matcher(context.pathParam("user")).matches()
                && FOLDER.matcher(context.pathParam("avatar")).matches();
    }
}
