package likeness.server.dialect.gravatar;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import likeness.picture.Family;
import likeness.picture.Seed;
import likeness.server.account.MailHashes;
import likeness.server.http.HotPictures;
import likeness.server.http.PictureAnswer;
import likeness.server.http.Site;
import likeness.server.profile.DefaultPicture;
import likeness.server.profile.DefaultPictures;
import likeness.server.profile.Encoding;
import likeness.server.profile.Known;
import likeness.server.profile.Picture;

/** The picture of whoever a hash means (contract sections 1 to 4). */
record PictureRoutes(GravatarParts parts) {

    /** Wed, 11 Jan 1984 08:00:00 GMT: the date of every default picture, by which some clients know one. */
    private static final long DEFAULT_DATE = 442_656_000_000L;

    private static final int MAX_AGE = 300;
    private static final int PROVISIONAL_MAX_AGE = 5;
    private static final DefaultPicture USUAL = new DefaultPicture.Drawn(Family.IDENTICON);
    private static final String SVG = "image/svg+xml";

    /** What stands under an address, and how it may be kept. */
    private record Found(byte[] bytes, String type, String ending, long changedAt, int maxAge) {}

    void get(Context context) {
        HotPictures.Generation generation = parts.hot().generation();
        Asked asked = asked(context);
        Site site = parts.sites().of(context);
        Optional<Known> known = parts.known(context, site, asked);
        Optional<Picture> picture = known.flatMap(Known::picture).filter(p -> !asked.forced());
        if (picture.isPresent()) {
            send(context, asked, site, chosen(context, asked, picture.get()), generation);
        } else {
            otherwise(context, asked, site, known, generation);
        }
    }

    private static Asked asked(Context context) {
        String segment = context.pathParamMap().getOrDefault("hash", "");
        return Asked.of(segment, name -> parameter(context, name));
    }

    /** Programs that take the address out of a page as it stands there, such as Horde's, send {@code &amp;} for {@code &}. */
    private static Optional<String> parameter(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name))
                .or(() -> Optional.ofNullable(context.queryParam("amp;" + name)));
    }

    private Found chosen(Context context, Asked asked, Picture picture) {
        Encoding form = parts.sizes().form(picture, asked.ending(), context.header("Accept"));
        byte[] bytes = parts.sizes().at(picture, asked.size(), form);
        return new Found(bytes, form.mediaType(), form.ending(), picture.changedAt(), MAX_AGE);
    }

    private void otherwise(
            Context context, Asked asked, Site site, Optional<Known> known, HotPictures.Generation generation) {
        String wanted = asked.otherwise().orElse("");
        if (wanted.equals("404")) {
            context.status(404)
                    .header("Cache-Control", "max-age=" + MAX_AGE)
                    .contentType("text/plain")
                    .result("404 Not Found");
            return;
        }
        Optional<String> elsewhere = parts.elsewhere().permitted(wanted);
        if (known.isEmpty() && !asked.forced() && asked.isHash()) {
            elsewhere = elsewhere.or(() -> parts.elsewhere().upstream(asked.name(), context.queryString()));
        }
        if (elsewhere.isPresent()) {
            sendOn(context, elsewhere.get());
        } else {
            send(context, asked, site, drawn(asked, known, wanted), generation);
        }
    }

    private Found drawn(Asked asked, Optional<Known> known, String wanted) {
        DefaultPicture picture = DefaultPicture.named(wanted).orElse(USUAL);
        Seed seed = new Seed(seed(asked, known), asked.display(), asked.initials());
        if (asked.vector()) {
            Optional<String> svg = parts.defaults().svg(picture, seed, asked.size());
            if (svg.isPresent()) {
                return new Found(svg.get().getBytes(StandardCharsets.UTF_8), SVG, "svg", DEFAULT_DATE, MAX_AGE);
            }
        }
        Encoding form = asked.form().orElse(Encoding.PNG);
        DefaultPictures.Made made = parts.defaults().make(picture, seed, asked.size(), form);
        int maxAge = made.provisional() ? PROVISIONAL_MAX_AGE : MAX_AGE;
        return new Found(made.bytes(), form.mediaType(), form.ending(), DEFAULT_DATE, maxAge);
    }

    /** Both hashes of a known mail draw the same picture. */
    private static String seed(Asked asked, Optional<Known> known) {
        return known.map(Known::user)
                .flatMap(user -> Optional.ofNullable(user.email()))
                .map(MailHashes::sha256OfMail)
                .orElse(asked.name());
    }

    private void sendOn(Context context, String url) {
        context.status(302)
                .header("Location", url)
                .header("Cache-Control", "max-age=" + MAX_AGE)
                .header("Last-Modified", PictureAnswer.date(DEFAULT_DATE));
    }

    private void send(Context context, Asked asked, Site site, Found found, HotPictures.Generation generation) {
        PictureAnswer answer = PictureAnswer.of(found.bytes, found.type, found.changedAt, headers(asked, site, found));
        if (parts.lookups().unlimited() && found.maxAge == MAX_AGE) {
            parts.hot().offer(context, parts.sites(), answer, generation);
        }
        answer.send(context);
    }

    private Map<String, String> headers(Asked asked, Site site, Found found) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cache-Control", "max-age=" + found.maxAge);
        headers.put("Expires", PictureAnswer.date(parts.clock().millis() + found.maxAge * 1000L));
        headers.put("Vary", "Accept");
        if (asked.isHash()) {
            headers.put("Link", "<" + site.base() + "/avatar/" + asked.name() + ">; rel=\"canonical\"");
            headers.put("Content-Disposition", "inline; filename=\"" + asked.name() + "." + found.ending + "\"");
        }
        return headers;
    }
}
