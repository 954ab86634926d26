package likeness.server;

import likeness.human.Human;
import likeness.render.Renderer;
import likeness.server.account.ApiTokens;
import likeness.server.account.Credentials;
import likeness.server.account.Passwords;
import likeness.server.account.Projects;
import likeness.server.account.Users;
import likeness.server.avatar.Avatars;
import likeness.server.job.Erasure;
import likeness.server.job.Jobs;
import likeness.server.media.Derived;
import likeness.server.media.Maker;
import likeness.server.media.ServerKeys;
import likeness.server.media.SignedLinks;
import likeness.server.media.Tasks;
import likeness.server.metrics.Metrics;
import likeness.server.profile.ProfilePictures;
import likeness.server.webhook.Deliveries;
import likeness.server.webhook.DeliveryLog;
import likeness.server.webhook.Endpoints;
import likeness.server.webhook.Events;

/** The features over one store; what the server serves and what the command line administers. */
public record Features(
        Storage storage,
        Ids ids,
        Metrics metrics,
        Projects projects,
        ApiTokens tokens,
        Users users,
        Credentials credentials,
        Avatars avatars,
        Events events,
        Endpoints endpoints,
        Deliveries deliveries,
        DeliveryLog deliveryLog,
        Jobs jobs,
        Erasure erasure,
        Maker maker,
        Derived derived,
        Tasks tasks,
        ServerKeys keys,
        SignedLinks links,
        ProfilePictures pictures) {

    /** @param node name of this process */
    public static Features over(Storage storage, Human human, Renderer renderer, Ids ids, String node) {
        Metrics metrics = new Metrics();
        Events events = new Events(ids);
        Jobs jobs = new Jobs(storage.database(), ids, node);
        Erasure erasure = new Erasure(storage.database(), storage.blobs(), jobs);
        Maker maker = new Maker(human, renderer);
        Derived derived = new Derived(storage.blobs(), maker, metrics);
        ServerKeys keys = new ServerKeys(storage.database(), ids);
        Passwords passwords = new Passwords(ids);
        Users users = new Users(storage.database(), ids, erasure, passwords);
        Avatars avatars = new Avatars(storage.database(), ids, events, erasure);
        return new Features(
                storage,
                ids,
                metrics,
                new Projects(storage.database(), ids, erasure),
                new ApiTokens(storage.database(), ids),
                users,
                new Credentials(users, passwords, ids),
                avatars,
                events,
                new Endpoints(storage.database(), ids),
                new Deliveries(storage.database(), ids),
                new DeliveryLog(storage.database(), ids),
                jobs,
                erasure,
                maker,
                derived,
                new Tasks(storage.database(), ids, jobs, derived),
                keys,
                new SignedLinks(keys, ids),
                new ProfilePictures(storage.database(), storage.blobs(), ids, users, avatars, derived));
    }
}
