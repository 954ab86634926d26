package likeness.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import likeness.server.Settings;
import picocli.CommandLine.Command;

/** Asks the server of this machine whether it can work; for containers, which have no curl. */
@Command(name = "health", description = "Ends with 0 when the server at LIKENESS_PORT can work, else with 1.")
final class HealthCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Override
    public Integer call() {
        URI address =
                URI.create("http://127.0.0.1:" + Settings.of(System.getenv()).port() + "/health/ready");
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200 ? 0 : 1;
        } catch (IOException e) {
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
