package likeness.server.dialect.avaturn;

import io.javalin.http.Context;
import java.util.UUID;
import likeness.server.Failure;
import likeness.server.Violation;
import likeness.server.http.Routes;

/** Routes of the contract that this server cannot serve yet, and says so: the editor's sessions and the photo upload. */
record LaterRoutes(AvaturnParts parts) {

    void addTo(Routes routes) {
        routes.post(AvaturnDialect.ROOT + "/sessions/new", this::session)
                .post(AvaturnDialect.ROOT + "/avatars/{id}/photos", this::upload);
    }

    static String uploadPath(UUID avatar) {
        return AvaturnDialect.ROOT + "/avatars/" + avatar + "/photos";
    }

    private void session(Context context) {
        String project = parts.signIn().project(context);
        String user = SessionReader.read(parts.bodies().read(context));
        if (parts.users().find(project, user).isEmpty()) {
            throw new Failure.NotFound("User");
        }
        throw new Failure.Invalid(Violation.of(
                "value_error",
                "This server has no editor yet: make the avatar with POST /avatars/new",
                "body",
                "config"));
    }

    /** The address itself is the credential (contract section 4.1). */
    private void upload(Context context) {
        UUID id = Faults.pathUuid("id", context.pathParam("id"));
        String expires = context.queryParam("expires");
        String signature = context.queryParam("signature");
        boolean here = parts.avatars()
                .findAnywhere(id)
                .filter(avatar -> parts.signIn().isAbout(context, avatar.projectId()))
                .isPresent();
        if (!here || expires == null || signature == null || !parts.links().holds(uploadPath(id), expires, signature)) {
            throw new Failure.NotFound("Upload");
        }
        throw new Failure.Invalid(Violation.of(
                "value_error",
                "This server does not read photos yet: give POST /avatars/new an appearance, a preset or a seed",
                "body",
                "image-frontal"));
    }
}
