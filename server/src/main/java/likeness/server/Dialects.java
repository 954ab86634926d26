package likeness.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import likeness.server.account.Sessions;
import likeness.server.avatar.Presets;
import likeness.server.dialect.avaturn.AvaturnDialect;
import likeness.server.dialect.avaturn.AvaturnParts;
import likeness.server.dialect.avaturn.PictureRoutes;
import likeness.server.dialect.bpm.BpmDialect;
import likeness.server.dialect.bpm.BpmParts;
import likeness.server.dialect.bpm.BpmSignIn;
import likeness.server.dialect.gravatar.Elsewhere;
import likeness.server.dialect.gravatar.GravatarDialect;
import likeness.server.dialect.gravatar.GravatarParts;
import likeness.server.dialect.gravatar.Lookups;
import likeness.server.http.Dialect;
import likeness.server.http.HotPictures;
import likeness.server.http.Idempotency;
import likeness.server.http.JsonBody;
import likeness.server.http.PictureBody;
import likeness.server.http.SignIn;
import likeness.server.http.Sites;
import likeness.server.job.Admission;
import likeness.server.profile.DefaultPictures;
import likeness.server.profile.Sizes;
import likeness.server.profile.Uploads;

/** The APIs that this server speaks, wired; one that is switched off is not made. */
final class Dialects {

    private final Settings settings;
    private final Features features;
    private final SignIn signIn;
    private final Sites sites;
    private final HotPictures hot;
    private final Sizes sizes;
    private final DefaultPictures defaults;
    private final Uploads uploads;
    private final PictureBody pictureBody;

    Dialects(Settings settings, Features features, SignIn signIn, Sites sites, Admission admission, HotPictures hot) {
        this.settings = settings;
        this.features = features;
        this.signIn = signIn;
        this.sites = sites;
        this.hot = hot;
        int bytes = settings.number(Settings.Name.MAX_PICTURE, 1024, 1 << 28);
        sizes = new Sizes(
                features.storage().blobs(),
                features.derived(),
                admission,
                settings.flag(Settings.Name.PICTURES_ANIMATED));
        defaults = new DefaultPictures(features.maker(), admission);
        // One of each for all dialects, since they bound what all uploads together may take.
        uploads = new Uploads(
                features.pictures(), sizes, admission, features.ids().clock(), bytes);
        pictureBody = new PictureBody(bytes, features.ids().clock());
    }

    /** @throws SettingsException when one is wanted that does not exist */
    List<Dialect> wanted() {
        Map<String, Supplier<Dialect>> all = new LinkedHashMap<>();
        all.put("avaturn", this::avaturn);
        all.put("gravatar", this::gravatar);
        all.put("bpm", this::bpm);
        List<Dialect> wanted = new ArrayList<>();
        for (String name : settings.list(Settings.Name.DIALECTS)) {
            Supplier<Dialect> dialect = all.get(name);
            if (dialect == null) {
                throw new SettingsException(
                        Settings.Name.DIALECTS.variable(),
                        "'" + name + "' is not allowed",
                        all.keySet().toString());
            }
            wanted.add(dialect.get());
        }
        return wanted;
    }

    private Dialect avaturn() {
        AvaturnParts parts = new AvaturnParts(
                signIn,
                sites,
                new JsonBody(
                        settings.number(Settings.Name.MAX_BODY, 1024, 1 << 30),
                        features.ids().clock()),
                new Idempotency(features.storage().database(), features.ids()),
                features.users(),
                features.avatars(),
                new Presets(features.maker().human()),
                features.tasks(),
                features.links(),
                features.maker().human());
        return new AvaturnDialect(parts, new PictureRoutes(parts, features.pictures(), sizes, uploads, pictureBody));
    }

    private Dialect gravatar() {
        return new GravatarDialect(new GravatarParts(
                features.ids().clock(),
                sites,
                features.projects(),
                features.pictures(),
                sizes,
                defaults,
                new Lookups(settings, features.links(), sites),
                new Elsewhere(settings),
                hot));
    }

    private Dialect bpm() {
        Sessions sessions = new Sessions(features.users(), () -> features.keys().of(Sessions.PURPOSE), features.ids());
        BpmSignIn bpmSignIn = new BpmSignIn(
                signIn,
                features.projects(),
                features.credentials(),
                sessions,
                sites,
                settings.list(Settings.Name.ORIGINS));
        return new BpmDialect(new BpmParts(
                bpmSignIn,
                features.users(),
                features.pictures(),
                sizes,
                defaults,
                uploads,
                pictureBody,
                settings.text(Settings.Name.BPM_PREFIX),
                settings.number(Settings.Name.BPM_UNKNOWN_USER, 404, 500)));
    }
}
