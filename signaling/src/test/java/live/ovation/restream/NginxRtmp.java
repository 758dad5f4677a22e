package live.ovation.restream;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Another service: nginx takes what has the right key, and records it. */
final class NginxRtmp implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final DisposableServer door;
    private final Process process;

    NginxRtmp(Path folder, String key) throws IOException {
        this.folder = folder;
        port = freePort();
        door = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle((request, response) -> request.receive()
                        .aggregate()
                        .asString()
                        .flatMap(form -> Mono.from(response.status(form.contains("name=" + key + "&") ? 200 : 403)
                                .send())))
                .bindNow(Duration.ofSeconds(10));
        Path config = folder.resolve("nginx.conf");
        Files.createDirectories(folder.resolve("logs"));
        Files.createDirectories(folder.resolve("recorded"));
        Files.writeString(config, configuration());
        process = new ProcessBuilder("nginx", "-p", folder.toString(), "-c", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
    }

    int port() {
        return port;
    }

    String url() {
        return "rtmp://127.0.0.1:" + port + "/live";
    }

    /** What was sent until now, oldest first. */
    List<Path> recorded() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("recorded"))) {
            return files.sorted().toList();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        door.disposeNow(Duration.ofSeconds(10));
    }

    private String configuration() {
        String module = Stream.of("/usr/lib/nginx/modules/ngx_rtmp_module.so")
                .filter(file -> Files.exists(Path.of(file)))
                .map(file -> "load_module " + file + ";\n")
                .findFirst()
                .orElse("");
        return module
                + """
                user root;
                worker_processes 1;
                daemon off;
                pid FOLDER/nginx.pid;
                error_log FOLDER/logs/error.log warn;
                events { worker_connections 64; }
                rtmp {
                  access_log off;
                  server {
                    listen 127.0.0.1:PORT;
                    application live {
                      live on;
                      on_publish http://127.0.0.1:DOOR/;
                      record all;
                      record_path FOLDER/recorded;
                      record_unique on;
                    }
                  }
                }
                """.replace("FOLDER", folder.toString())
                        .replace("PORT", String.valueOf(port))
                        .replace("DOOR", String.valueOf(door.port()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
