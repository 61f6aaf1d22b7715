// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A mail server on a free loopback port that takes everything, but for what its script says by the
 * beginning of a command; an empty answer hangs. Keeps the commands, asserts nothing.
 */
final class ScriptedMailServer implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final Map<String, String> script;
  private final SSLContext tls;
  private final boolean implicit;
  private volatile @Nullable Socket last;

  ScriptedMailServer(SSLContext tls, boolean implicit, Map<String, String> script)
      throws IOException {
    this.tls = tls;
    this.implicit = implicit;
    this.script = script;
    Thread thread = new Thread(this::serve, "scripted-mail");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  /** What was said, {@code tls:} before what was said in private. */
  List<String> commands() {
    return commands;
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        last = socket;
        talk(socket);
      } catch (IOException e) { // the other side went away
      }
    }
  }

  private void talk(Socket plain) throws IOException {
    Socket socket = implicit ? secured(plain) : plain;
    if (!say(socket, answer("connect"))) {
      return;
    }
    BufferedReader in = reader(socket);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      commands.add((socket instanceof SSLSocket ? "tls:" : "") + line);
      String answer = answer(line.toLowerCase(Locale.ROOT));
      if (!say(socket, answer)) {
        return;
      }
      if (line.startsWith("STARTTLS")) {
        socket = secured(plain);
        in = reader(socket);
      }
      if (answer.startsWith("354")) {
        while (!".".equals(in.readLine())) {}
        say(socket, answer("."));
      }
    }
  }

  private SSLSocket secured(Socket plain) throws IOException {
    SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(plain, null, false);
    secured.setUseClientMode(false);
    secured.startHandshake();
    return secured;
  }

  private String answer(String command) {
    for (Map.Entry<String, String> entry : script.entrySet()) {
      if (command.startsWith(entry.getKey())) {
        return entry.getValue();
      }
    }
    return switch (command.split(" ")[0]) {
      case "connect" -> "220 mail.example";
      case "ehlo" -> "250-mail.example\r\n250-STARTTLS\r\n250 AUTH PLAIN";
      case "auth" -> "235 ok";
      case "data" -> "354 go on";
      case "starttls" -> "220 go on";
      default -> "250 ok";
    };
  }

  private static boolean say(Socket socket, String answer) throws IOException {
    if (answer.isEmpty()) {
      while (socket.getInputStream().read() >= 0) {} // until it hangs up
      return false;
    }
    socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    return true;
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    server.close();
    Socket open = last;
    if (open != null) {
      open.close();
    }
  }
}
