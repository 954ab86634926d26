package likeness.server.site;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import likeness.human.Appearance;
import likeness.server.Failure;
import likeness.server.Settings;
import likeness.server.avatar.Avatar;
import likeness.server.avatar.Avatars;
import likeness.server.http.Routes;
import likeness.server.http.SignIn;
import likeness.server.job.Admission;
import likeness.server.media.Derivation;
import likeness.server.media.Derived;
import likeness.server.media.SignedLinks;

/**
 * Models and pictures by the avatar's id: {@code /api/v1/avatars/{id}.glb|.vrm|.png}, and on the host for models
 * also {@code /{id}.glb|.vrm|.png}, so that a program whose model host has closed needs another host name only.
 */
final class ModelPages {

    private static final String API = "/api/v1/avatars/{id}";
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Avatars avatars;
    private final Derived derived;
    private final Admission admission;
    private final SignIn signIn;
    private final SignedLinks links;
    private final List<String> clips;
    private final String modelHost;

    ModelPages(
            Avatars avatars,
            Derived derived,
            Admission admission,
            SignIn signIn,
            SignedLinks links,
            List<String> clips,
            Settings settings) {
        this.avatars = avatars;
        this.derived = derived;
        this.admission = admission;
        this.signIn = signIn;
        this.links = links;
        this.clips = clips;
        this.modelHost = settings.text(Settings.Name.MODEL_HOST);
    }

    void addTo(Routes routes) {
        routes.get(API + ".glb", this::model)
                .get(API + ".vrm", this::vrm)
                .get(API + ".png", this::picture)
                .get("/{id}.glb", context -> onModelHost(context, this::model))
                .get("/{id}.vrm", context -> onModelHost(context, this::vrm))
                .get("/{id}.png", context -> onModelHost(context, this::picture));
    }

    private void onModelHost(Context context, Consumer<Context> page) {
        String host = String.valueOf(context.host()).replaceAll(":[0-9]+$", "");
        if (!host.equalsIgnoreCase(modelHost)) {
            throw new Failure.NotFound("Page");
        }
        page.accept(context);
    }

    private void model(Context context) {
        send(context, ModelQuery.model(context, clips));
    }

    /** What it says of its author and its terms is for who holds a token to say, not for who holds a link. */
    private void vrm(Context context) {
        Derivation.Vrm vrm = VrmQuery.vrm(context);
        if (vrm.speaksForTheOwner() && !isOwner(context, permitted(context))) {
            throw new Failure.Forbidden("name, author and allow need a token of the project");
        }
        send(context, vrm);
    }

    private void picture(Context context) {
        send(context, ModelQuery.picture(context));
    }

    private void send(Context context, Derivation derivation) {
        Avatar avatar = permitted(context);
        Appearance look = avatar.appearance().orElseThrow(() -> new Failure.NotFound("Avatar"));
        String folder = Derived.folder(avatar);
        String file = derived.file(look, derivation);
        boolean open = avatar.visibility() != Avatar.Visibility.PRIVATE;
        String key = file.substring(0, file.indexOf('.'));
        if (Download.isKnown(context, key, open ? "public, no-cache" : "private, no-cache")) {
            return;
        }
        byte[] bytes = derivation.equals(Derivation.Model.WHOLE)
                ? derived.get(folder + file)
                        .orElseGet(() -> admission.serve(() -> derived.make(folder, look, derivation)))
                : derived.shown(folder + file)
                        .orElseGet(() -> admission.serve(() -> derived.show(folder, look, derivation)));
        Download.send(context, bytes, derivation.contentType());
    }

    /** The avatar, if this caller may have it; else it is not there. */
    private Avatar permitted(Context context) {
        return id(context.pathParam("id"))
                .flatMap(avatars::findAnywhere)
                .filter(avatar -> signIn.isAbout(context, avatar.projectId()))
                .filter(avatar -> isOpen(avatar) || signed(context, avatar) || isOwner(context, avatar))
                .orElseThrow(() -> new Failure.NotFound("Avatar"));
    }

    private static boolean isOpen(Avatar avatar) {
        return avatar.visibility() != Avatar.Visibility.PRIVATE;
    }

    private boolean isOwner(Context context, Avatar avatar) {
        return signIn.projectIfAny(context).filter(avatar.projectId()::equals).isPresent();
    }

    /** A link is signed for the address below the API, and holds on the host for models too. */
    private boolean signed(Context context, Avatar avatar) {
        String path = context.path();
        String ending = path.substring(path.lastIndexOf('.'));
        String expires = context.queryParam("expires");
        String signature = context.queryParam("signature");
        return expires != null
                && signature != null
                && links.holds("/api/v1/avatars/" + avatar.id() + ending, expires, signature);
    }

    static Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
