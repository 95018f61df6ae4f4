package dev.rollgate.sandbox.process;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A jar that gets ready as the bot does and does nothing else; it prints its settings, and how often it was started. */
public final class StandInBot {
    private StandInBot() {}

    public static Path jarIn(Path folder) throws IOException {
        return jar(folder.resolve("stand-in.jar"), StandInBot.class);
    }

    /** One that says so and exits with 3. */
    public static Path brokenJarIn(Path folder) throws IOException {
        return jar(folder.resolve("broken.jar"), Broken.class);
    }

    public static void main(String... args) throws IOException {
        String settings = System.getenv("SPRING_APPLICATION_JSON");
        System.out.println("settings " + settings);
        Path lives = Path.of("lives");
        Files.writeString(lives, Files.exists(lives) ? Files.readString(lives) + "I" : "I");
        System.out.println("life " + Files.readString(lives));
        InetSocketAddress management = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), Integer.parseInt(value(settings, "management.server.port")));
        HttpServer http = HttpServer.create(management, 0);
        http.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        http.start();
    }

    private static String value(String settings, String key) {
        Matcher found = Pattern.compile('"' + Pattern.quote(key) + "\":(\\d+)").matcher(settings);
        if (!found.find()) {
            throw new IllegalStateException(key + " is not in " + settings);
        }
        return found.group(1);
    }

    private static Path jar(Path file, Class<?> main) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            String name = main.getName().replace('.', '/') + ".class";
            jar.putNextEntry(new JarEntry(name));
            try (InputStream compiled = main.getResourceAsStream("/" + name)) {
                compiled.transferTo(jar);
            }
        }
        return file;
    }

    /** What {@link #brokenJarIn} runs. */
    public static final class Broken {
        private Broken() {}

        public static void main(String... args) {
            System.out.println("the stand-in is broken");
            System.exit(3);
        }
    }
}
