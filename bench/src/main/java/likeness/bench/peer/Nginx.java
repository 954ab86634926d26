package likeness.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** nginx serving the files of a folder, tuned for it: no log, files kept open, a process for each processor. */
public final class Nginx {

    private static final String CONFIGURATION = """
            daemon off;
            worker_processes auto;
            pid %1$s/nginx.pid;
            error_log /dev/null;
            events { worker_connections 1024; }
            http {
              access_log off;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 100000000;
              open_file_cache max=100 inactive=1h;
              open_file_cache_valid 1h;
              types { image/jpeg jpg; }
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              server { listen 127.0.0.1:%2$d; root %1$s; add_header Cache-Control max-age=300; }
            }
            """;

    private Nginx() {}

    /** @throws MissingProgramException without nginx */
    public static Serving serve(Path folder, int port) throws IOException {
        Path nginx = Programs.nginx();
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, CONFIGURATION.formatted(folder, port));
        List<String> command = List.of(nginx.toString(), "-p", folder.toString(), "-c", configuration.toString());
        return Serving.whenListening(port, new ProcessBuilder(command));
    }
}
