package likeness.server.dialect.avaturn;

import likeness.human.Human;
import likeness.server.account.Users;
import likeness.server.avatar.Avatars;
import likeness.server.avatar.Presets;
import likeness.server.http.Idempotency;
import likeness.server.http.JsonBody;
import likeness.server.http.SignIn;
import likeness.server.http.Sites;
import likeness.server.media.SignedLinks;
import likeness.server.media.Tasks;

/** The features that this dialect speaks for. */
public record AvaturnParts(
        SignIn signIn,
        Sites sites,
        JsonBody bodies,
        Idempotency idempotency,
        Users users,
        Avatars avatars,
        Presets presets,
        Tasks tasks,
        SignedLinks links,
        Human human) {}
