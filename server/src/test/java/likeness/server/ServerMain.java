package likeness.server;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import likeness.human.Human;
import likeness.pack.HumanPack;
import likeness.render.Renderer;

/** A server in a process of its own, which can be killed; settings come from the environment. */
public final class ServerMain {

    private ServerMain() {}

    public static void main(String[] args) throws InterruptedException {
        Settings settings = Settings.of(System.getenv());
        Ids ids = new Ids(Clock.systemUTC(), new SecureRandom());
        String node = ids.secret(8);
        Human human = new Human(HumanPack.open(Path.of(System.getProperty("likeness.pack"))));
        Features features = Features.over(Storage.open(settings, node), human, new Renderer(1), ids, node);
        Server server = Server.start(settings, features, 2);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println("ready " + server.port() + " " + node);
        Thread.currentThread().join();
    }
}
