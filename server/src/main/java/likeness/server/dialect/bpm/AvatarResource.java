package likeness.server.dialect.bpm;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import likeness.picture.Family;
import likeness.picture.Seed;
import likeness.server.account.User;
import likeness.server.profile.DefaultPicture;
import likeness.server.profile.Encoding;
import likeness.server.profile.Picture;
import org.jspecify.annotations.Nullable;

/** {@code avatar/{userNameOrID}}: the picture of a user, in a text (contract sections 1 to 3). */
record AvatarResource(BpmParts parts) {

    /** 2000-01-01 in Central European time: the documented mark of a picture that was never set. */
    static final long NEVER_SET = 946_681_200_000L;

    private static final String NEVER = String.valueOf(NEVER_SET);

    private static final String NAMESPACE = "http://rest.bpm.ibm.com/v1/data/useravatar";
    private static final int SIZE = 256;
    private static final DefaultPicture DEFAULT = new DefaultPicture.Drawn(Family.INITIALS);

    /** Bytes of a picture and what they are. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Shown(byte[] bytes, Encoding form) {}

    Entry answer(Call call) {
        User user = new People(parts).get(call.caller(), call.name());
        return switch (call.method()) {
            case "GET", "HEAD" -> about(user);
            case "POST" -> {
                requireOwn(call.caller(), user);
                parts.uploads().take(user, call.picture().get());
                yield about(user);
            }
            case "DELETE" -> {
                requireOwn(call.caller(), user);
                parts.pictures().remove(user);
                yield about(user);
            }
            default -> throw WleException.of(405, "Method Not Allowed");
        };
    }

    /** Since 8.6 not even an administrator changes another user's picture; a project's own program may. */
    private static void requireOwn(Caller caller, User user) {
        if (caller instanceof Caller.Person person && !person.user().id().equals(user.id())) {
            throw WleException.notAllowed("Only the user may change this picture");
        }
    }

    private Entry about(User user) {
        Optional<Picture> picture = parts.pictures().of(user);
        String changed =
                picture.map(chosen -> String.valueOf(chosen.changedAt())).orElse(NEVER);
        Shown shown = picture.map(chosen -> shown(chosen, SIZE)).orElseGet(() -> unset(user, SIZE));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("userID", user.number());
        data.put("userName", People.name(user));
        data.put("userAvatarImage", Base64.getEncoder().encodeToString(shown.bytes));
        data.put("userAvatarKey", picture.isPresent() ? changed + "-" + user.number() : NEVER);
        data.put("userUpdateTimestamp", changed);
        data.put("imageFormat", shown.form.ending());
        data.put("isDefault", String.valueOf(picture.isEmpty()));
        return new Entry("UserAvatarData", NAMESPACE, data);
    }

    /** A text has its whole picture in it, and a bulk a hundred of them: there, what moves is its first frame. */
    private Shown shown(Picture picture, int size) {
        return shown(picture, size, parts.sizes().natural(picture));
    }

    /** Moving where it can. */
    Shown moving(Picture picture, int size, @Nullable String accept) {
        boolean moves = parts.sizes().moves(picture) && Encoding.isGifWelcome(accept);
        return shown(picture, size, moves ? Encoding.GIF : parts.sizes().natural(picture));
    }

    private Shown shown(Picture picture, int size, Encoding form) {
        return new Shown(parts.sizes().at(picture, size, form), form);
    }

    /** Initials of whoever is known, else a mark drawn from the text. */
    Shown unset(User user, int size) {
        Seed seed = Seed.of(user.id()).named(People.fullName(user));
        return new Shown(
                parts.defaults().make(DEFAULT, seed, size, Encoding.PNG).bytes(), Encoding.PNG);
    }

    Shown unknown(String name, int size) {
        DefaultPicture nobody = new DefaultPicture.Drawn(Family.MP);
        return new Shown(
                parts.defaults().make(nobody, Seed.of(name), size, Encoding.PNG).bytes(), Encoding.PNG);
    }
}
