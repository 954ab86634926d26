package likeness.server.media;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import likeness.human.Appearance;
import likeness.human.AppearanceJson;
import likeness.server.avatar.Avatars;
import likeness.server.job.Job;
import likeness.server.job.JobHandler;
import likeness.server.webhook.Event;
import likeness.server.webhook.EventKind;
import likeness.server.webhook.Events;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the file of a render or an export, then tells that it is there. */
public final class DeriveJob implements JobHandler {

    static final String KIND = "derive";

    private static final JsonMapper JSON = new JsonMapper();

    private final Derived derived;
    private final Events events;
    private final Avatars avatars;

    public DeriveJob(Derived derived, Events events, Avatars avatars) {
        this.derived = derived;
        this.events = events;
        this.avatars = avatars;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Effect work(Job job) {
        Payload payload = Payload.of(job.payload());
        String folder = Derived.folder(job.projectId(), payload.userId(), String.valueOf(job.avatarId()));
        derived.make(folder, payload.appearance(), payload.derivation());
        return new Made(job, payload, folder);
    }

    @Override
    public Effect giveUp(Job job) {
        Payload payload = Payload.of(job.payload());
        return handle -> end(handle, payload, Task.Status.FAILED);
    }

    /** The file is there: the task is ready, and its event is true. */
    private final class Made implements Effect {
        private final Job job;
        private final Payload payload;
        private final String folder;

        Made(Job job, Payload payload, String folder) {
            this.job = job;
            this.payload = payload;
            this.folder = folder;
        }

        @Override
        public void apply(Handle handle) {
            end(handle, payload, Task.Status.READY);
        }

        @Override
        public void done() {
            events.wake();
        }

        /** Another node has taken it over and made the same file; or the avatar is gone, and its files must go again. */
        @Override
        public void refused() {
            UUID avatar = UUID.fromString(String.valueOf(job.avatarId()));
            if (avatars.find(job.projectId(), avatar).isEmpty()) {
                derived.forget(folder);
            }
        }
    }

    private void end(Handle handle, Payload payload, Task.Status status) {
        Tasks.end(handle, payload.taskId(), status)
                .ifPresent(task -> events.publish(
                        handle,
                        UUID.fromString(task.avatarId()),
                        task.kind() == Task.Kind.EXPORT ? EventKind.EXPORT_READY : EventKind.RENDER_READY,
                        new Event.Outcome(status == Task.Status.READY, task.id(), task.file())));
    }

    /** What a job of this kind knows. The appearance is that of the moment when it was asked for. */
    record Payload(String userId, String taskId, Appearance appearance, Derivation derivation) {

        String json() {
            ObjectNode node = JSON.createObjectNode();
            node.put("user", userId);
            node.put("task", taskId);
            node.put("appearance", new String(AppearanceJson.write(appearance), StandardCharsets.UTF_8));
            node.set("derivation", JSON.valueToTree(derivation));
            return node.toString();
        }

        static Payload of(String json) {
            JsonNode node = JSON.readTree(json);
            return new Payload(
                    node.path("user").asString(),
                    node.path("task").asString(),
                    AppearanceJson.read(node.path("appearance").asString().getBytes(StandardCharsets.UTF_8)),
                    JSON.treeToValue(node.path("derivation"), Derivation.class));
        }
    }
}
