package likeness.server.site;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;
import likeness.human.Appearance;
import likeness.server.Failure;
import likeness.server.Settings;
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
 * Models and pictures by the avatar's id: {@code /api/v1/avatars/{id}.glb|.png}, and on the host for models also
 * {@code /{id}.glb|.png}, so that a program whose model host has closed needs another host name only.
 */
final class ModelPages {

    private static final String API = "/api/v1/avatars/{id}";

    private final Avatars avatars;
    private final Derived derived;
    private final Admission admission;
    private final SignIn signIn;
    private final SignedLinks links;
    private final String modelHost;

    ModelPages(
            Avatars avatars,
            Derived derived,
            Admission admission,
            SignIn signIn,
            SignedLinks links,
            Settings settings) {
        this.avatars = avatars;
        this.derived = derived;
        this.admission = admission;
        this.signIn = signIn;
        this.links = links;
        this.modelHost = settings.text(Settings.Name.MODEL_HOST);
    }

    void addTo(Routes routes) {
        routes.get(API + ".glb", this::model)
                .get(API + ".png", this::picture)
                .get("/{id}.glb", context -> onModelHost(context, this::model))
                .get("/{id}.png", context -> onModelHost(context, this::picture));
    }

    private void onModelHost(Context context, java.util.function.Consumer<Context> page) {
        String host = String.valueOf(context.host()).replaceAll(":[0-9]+$", "");
        if (!host.equalsIgnoreCase(modelHost)) {
            throw new Failure.NotFound("Page");
        }
        page.accept(context);
    }

    private void model(Context context) {
        send(context, ModelQuery.model(context));
    }

    private void picture(Context context) {
        send(context, ModelQuery.picture(context));
    }

    private void send(Context context, Derivation derivation) {
        Avatar avatar = permitted(context);
        Appearance look = avatar.appearance().orElseThrow(() -> new Failure.NotFound("Avatar"));
        String folder = Derived.folder(avatar);
        String file = derived.file(look, derivation);
        byte[] bytes = derived.get(folder + file)
                .orElseGet(() -> admission.serve(() -> derived.make(folder, look, derivation)));
        boolean open = avatar.visibility() != Avatar.Visibility.PRIVATE;
        String key = file.substring(0, file.indexOf('.'));
        Download.send(context, bytes, derivation.contentType(), key, open ? "public, no-cache" : "private, no-cache");
    }

    /** The avatar, if this caller may have it; else it is not there. */
    private Avatar permitted(Context context) {
        Optional<Avatar> avatar = id(context).flatMap(avatars::findAnywhere);
        return avatar.filter(a -> a.visibility() != Avatar.Visibility.PRIVATE
                        || signed(context)
                        || signIn.projectIfAny(context)
                                .filter(a.projectId()::equals)
                                .isPresent())
                .orElseThrow(() -> new Failure.NotFound("Avatar"));
    }

    private boolean signed(Context context) {
        String expires = context.queryParam("expires");
        String signature = context.queryParam("signature");
        return expires != null
                && signature != null
                && links.holds(Sites.withoutPrefix(context.path()), expires, signature);
    }

    private static Optional<UUID> id(Context context) {
        try {
            return Optional.of(UUID.fromString(context.pathParam("id")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
