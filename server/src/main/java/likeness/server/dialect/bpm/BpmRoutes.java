package likeness.server.dialect.bpm;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import likeness.server.Failure;
import likeness.server.account.User;
import likeness.server.http.PictureAnswer;
import likeness.server.http.Routes;
import likeness.server.profile.Picture;
import org.jspecify.annotations.Nullable;

/** The paths of the API: which resource answers, in which form, to whom (contract sections 5 and 6). */
final class BpmRoutes {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String IMAGE_CACHING = "public, max-age=604800, s-maxage=604800";
    private static final int IMAGE_SIZE = 256;

    private final BpmParts parts;
    private final String root;
    private final AvatarResource avatars;
    private final UserResource users;
    private final Bulk bulk;

    BpmRoutes(BpmParts parts, String root) {
        this.parts = parts;
        this.root = root;
        avatars = new AvatarResource(parts);
        users = new UserResource(parts);
        bulk = new Bulk(root, this::resource);
    }

    void addTo(Routes routes) {
        Handler any = context -> answer(context, "avatar");
        String avatar = root + "/avatar/{user}";
        routes.get(avatar, any).post(avatar, any).delete(avatar, any);
        routes.get(root + "/avatar/image/{user}", this::image);
        for (String path : List.of(root + "/user", root + "/user/{user}")) {
            Handler user = context -> answer(context, "user");
            routes.get(path, user).post(path, user);
        }
        routes.post(root + "/bulk", context -> answer(context, "bulk"));
    }

    /** What a request or a command of a bulk comes to. */
    private Entry resource(Call call) {
        try {
            return switch (call.resource()) {
                case "avatar" -> avatars.answer(call);
                case "user" -> users.answer(call);
                default -> throw WleException.noSuchResource(call.resource());
            };
        } catch (Failure.Busy e) {
            throw e; // it says when to come again
        } catch (Failure e) {
            throw WleException.of(e);
        }
    }

    private void answer(Context context, String resource) {
        Form form = Form.JSON;
        try {
            form = Form.of(told(context, "accept", "Accept"));
            Coding coding = Coding.of(told(context, "accept-encoding", "Accept-Encoding"));
            Entry entry = answered(context, resource);
            send(context, 200, form == Form.XML ? XmlEnvelope.write(entry) : JsonEnvelope.write(entry), form, coding);
        } catch (WleException e) {
            byte[] body = form == Form.XML ? XmlEnvelope.write(e) : JsonEnvelope.write(e);
            send(context, e.status(), body, form, Coding.IDENTITY);
        } catch (NotSignedIn e) {
            challenge(context);
        }
    }

    /** Nobody has signed in; the container, not the API, answers that, without a body of the API's. */
    private static final class NotSignedIn extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotSignedIn() {
            super(null, null, false, false);
        }
    }

    private static void challenge(Context context) {
        context.status(401).header("WWW-Authenticate", "Basic realm=\"Likeness\", charset=\"UTF-8\"");
    }

    private Entry answered(Context context, String resource) {
        String method = method(context);
        Caller caller = parts.signIn().caller(context, method).orElseThrow(NotSignedIn::new);
        boolean tunnelled = context.method().name().equals("POST") && isForm(context);
        Call call = new Call(
                caller,
                method,
                resource,
                context.pathParamMap().getOrDefault("user", ""),
                tunnelled
                        ? name -> Stream.concat(context.queryParams(name).stream(), context.formParams(name).stream())
                                .toList()
                        : context::queryParams,
                () -> parts.bodies().with(context, body -> UploadedFile.of(context.header("Content-Type"), body)));
        return resource.equals("bulk") ? bulk.answer(call) : resource(call);
    }

    private static boolean isForm(Context context) {
        String type = context.header("Content-Type");
        return type != null && type.regionMatches(true, 0, FORM, 0, FORM.length());
    }

    /** A POST may say that it means another method: in a header, or in the query. */
    private static String method(Context context) {
        String sent = context.method().name();
        if (!sent.equals("POST")) {
            return sent;
        }
        return Stream.of("X-Method-Override", "X-HTTP-Method-Override")
                .flatMap(name -> Stream.of(
                        Optional.ofNullable(context.queryParam(name.toLowerCase(Locale.ROOT))),
                        Optional.ofNullable(context.header(name))))
                .flatMap(Optional::stream)
                .findFirst()
                .map(name -> name.toUpperCase(Locale.ROOT))
                .orElse(sent);
    }

    /** The query goes before the header. */
    private static @Nullable String told(Context context, String parameter, String header) {
        String asked = context.queryParam(parameter);
        return asked == null ? context.header(header) : asked;
    }

    private static void send(Context context, int status, byte[] body, Form form, Coding coding) {
        context.disableCompression();
        context.status(status)
                .contentType(form.mediaType() + "; charset=UTF-8")
                .header("Cache-Control", "no-cache, no-store")
                .header("Content-Language", "en")
                .header("Vary", "Accept, Accept-Encoding");
        if (coding == Coding.GZIP) {
            context.header("Content-Encoding", "gzip");
        }
        byte[] coded = coding.apply(body);
        context.header("Content-Length", String.valueOf(coded.length)).result(coded);
    }

    /** The picture itself, as Process Portal asks for it; whoever is not known has a picture too (contract section 1). */
    private void image(Context context) {
        Optional<Caller> caller = parts.signIn().caller(context, "GET");
        if (caller.isEmpty()) {
            challenge(context);
            return;
        }
        String name = context.pathParam("user");
        Optional<User> user = new People(parts).find(caller.get(), name, People.Mode.BOTH);
        Optional<Picture> picture = user.flatMap(parts.pictures()::of);
        AvatarResource.Shown shown = picture.map(chosen -> avatars.moving(chosen, IMAGE_SIZE, context.header("Accept")))
                .or(() -> user.map(known -> avatars.unset(known, IMAGE_SIZE)))
                .orElseGet(() -> avatars.unknown(name, IMAGE_SIZE));
        long changed = picture.map(Picture::changedAt).orElse(AvatarResource.NEVER_SET);
        PictureAnswer.of(shown.bytes(), shown.form().mediaType(), changed, Map.of("Cache-Control", IMAGE_CACHING))
                .send(context);
    }
}
