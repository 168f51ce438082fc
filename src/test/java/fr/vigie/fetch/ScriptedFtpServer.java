package fr.vigie.fetch;

import fr.vigie.config.FtpProtocol;
import fr.vigie.config.FtpSettings;
import fr.vigie.config.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A small FTP server that behaves until told otherwise: faults that no real server can be made to commit. Files are in memory. */
final class ScriptedFtpServer implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();
    private final Map<String, ConcurrentLinkedDeque<Answer>> once = new ConcurrentHashMap<>();
    private final Map<String, Answer> always = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final @Nullable ImplicitTls tls;

    /** What one command is answered. */
    interface Answer {
        void to(Session session, String argument) throws IOException;
    }

    ScriptedFtpServer() throws IOException {
        this(null);
    }

    /** @param tls over every connection, control and data; null for none */
    ScriptedFtpServer(@Nullable ImplicitTls tls) throws IOException {
        this.tls = tls;
        Thread.ofVirtual().start(this::accept);
    }

    ScriptedFtpServer with(String path, String content) {
        files.put("/" + path, content.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** The next {@code verb} is answered so, once; several stand in line. {@code CONNECT} stands for the greeting. */
    ScriptedFtpServer next(String verb, Answer answer) {
        once.computeIfAbsent(verb, _ -> new ConcurrentLinkedDeque<>()).add(answer);
        return this;
    }

    ScriptedFtpServer always(String verb, Answer answer) {
        always.put(verb, answer);
        return this;
    }

    ScriptedFtpServer always(String verb, String reply) {
        return always(verb, (session, _) -> session.reply(reply));
    }

    List<String> commands() {
        return commands;
    }

    List<String> commands(String verb) {
        return commands.stream().filter(command -> command.startsWith(verb)).toList();
    }

    /** Control connections accepted so far. */
    int connections() {
        return connections.get();
    }

    FtpSettings settings(int connections) {
        return settings(connections, FtpProtocol.FTP, null);
    }

    FtpSettings settings(int connections, FtpProtocol protocol, @Nullable String pin) {
        return new FtpSettings("127.0.0.1", listener.getLocalPort(), "vigie", new Secret("tres-secret"), "/", protocol, pin,
                Duration.ofMinutes(15), connections, false);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                sockets.add(socket);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket plain) {
        try (plain; Socket socket = tls == null ? plain : tls.control(plain)) {
            Session session = new Session(socket);
            answer(session, "CONNECT", "");
            BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                commands.add(line);
                int space = line.indexOf(' ');
                answer(session, space < 0 ? line : line.substring(0, space), space < 0 ? "" : line.substring(space + 1));
            }
        } catch (IOException e) {
            // The client went away, or the script cut it.
        }
    }

    private void answer(Session session, String verb, String argument) throws IOException {
        var line = once.get(verb);
        Answer answer = line == null ? null : line.poll();
        if (answer == null) {
            answer = always.get(verb);
        }
        if (answer != null) {
            answer.to(session, argument);
        } else {
            session.behave(verb, argument);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** One client's connection. */
    final class Session {
        private final Socket control;
        private final OutputStream out;
        private String folder = "/";
        private int offset;
        private @Nullable ServerSocket passive;

        Session(Socket control) throws IOException {
            this.control = control;
            this.out = control.getOutputStream();
        }

        void reply(String text) throws IOException {
            out.write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        void drop() throws IOException {
            control.close();
        }

        /** The port of a new listener for data. */
        int listen() throws IOException {
            passive = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            return passive.getLocalPort();
        }

        /** The client's data connection. */
        Socket data() throws IOException {
            ServerSocket waiting = passive;
            if (waiting == null) {
                throw new IOException("no EPSV or PASV before");
            }
            try (waiting) {
                waiting.setSoTimeout(5000);
                Socket socket = waiting.accept();
                sockets.add(socket);
                return tls == null ? socket : tls.over(socket);
            }
        }

        /** The whole of a well-behaved transfer but its last reply. */
        void send(byte[] bytes) throws IOException {
            reply("150 Here it comes");
            try (Socket socket = data()) {
                socket.getOutputStream().write(bytes);
            }
        }

        void send(String text) throws IOException {
            send(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        byte[] rest(String path) {
            byte[] all = files.getOrDefault(path, new byte[0]);
            byte[] rest = Arrays.copyOfRange(all, Math.min(offset, all.length), all.length);
            offset = 0;
            return rest;
        }

        void behave(String verb, String argument) throws IOException {
            switch (verb) {
                case "CONNECT" -> reply("220 Ready");
                case "USER" -> reply("331 Password?");
                case "PASS" -> reply("230 Welcome");
                case "TYPE", "OPTS", "NOOP", "PBSZ", "PROT" -> reply("200 OK");
                case "FEAT" -> reply("211-Features\r\n MLST type*;size*;modify*;\r\n REST STREAM\r\n SIZE\r\n MDTM\r\n UTF8\r\n211 End");
                case "PWD" -> reply("257 \"/\" is here");
                case "CWD" -> {
                    folder = argument;
                    reply("250 Changed");
                }
                case "EPSV" -> reply("229 Entering Extended Passive Mode (|||" + listen() + "|)");
                case "REST" -> {
                    offset = Integer.parseInt(argument);
                    reply("350 Restarting");
                }
                case "MLSD" -> {
                    send(mlsd());
                    reply("226 Done");
                }
                case "RETR" -> {
                    send(rest(argument));
                    reply("226 Done");
                }
                case "SIZE" -> reply(files.containsKey(argument) ? "213 " + files.get(argument).length : "550 No such file");
                case "QUIT" -> {
                    reply("221 Bye");
                    drop();
                }
                default -> reply("502 Not implemented");
            }
        }

        /** The lines of the current folder. */
        String mlsd() {
            String prefix = folder.endsWith("/") ? folder : folder + "/";
            Set<String> lines = new TreeSet<>();
            files.forEach((path, content) -> {
                if (path.startsWith(prefix)) {
                    String inside = path.substring(prefix.length());
                    int slash = inside.indexOf('/');
                    lines.add(slash < 0
                            ? "type=file;size=" + content.length + ";modify=20250528071233; " + inside
                            : "type=dir;modify=20250528071233; " + inside.substring(0, slash));
                }
            });
            return String.join("", lines.stream().map(line -> line + "\r\n").toList());
        }
    }
}
