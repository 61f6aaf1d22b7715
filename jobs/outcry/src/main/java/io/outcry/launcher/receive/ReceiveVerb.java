// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.receive;

import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.webhook.receivers.InvalidReceiverException;
import io.outcry.webhook.receivers.Reference;
import io.outcry.webhook.signing.SigningSecret;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Parses {@code outcry receive} and listens on loopback until it is ended. */
@Command(
    name = "receive",
    description = "Runs a test receiver: checks signatures, shows messages.",
    footer = {
      "",
      "Listens on 127.0.0.1 only; Ctrl-C ends it. In the receivers file:",
      "  url: http://127.0.0.1:8099/outcry",
      "  allowPrivateAddresses: true",
      "",
      "Example:",
      "  outcry receive --port 8099 --secret env:OUTCRY_PR_DESK_SECRET"
    })
public final class ReceiveVerb implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      defaultValue = "8099",
      paramLabel = "N",
      description = "Where to listen; 0 takes one that is free (default: 8099).")
  private int port;

  @Option(
      names = "--secret",
      paramLabel = "SECRET",
      description =
          "whsec_…, env:NAME or file:PATH; again for a second one. Without it signatures are not"
              + " checked.")
  private List<String> secrets = List.of();

  @Option(
      names = "--fail",
      paramLabel = "HOW",
      description = "Answer with this status (500, 429, 410, …), or hang: never answer.")
  private @Nullable String failure;

  @Option(
      names = "--times",
      defaultValue = "0",
      paramLabel = "N",
      description = "Fail this many times, then answer 204 (default: always fail).")
  private long times;

  @Option(
      names = "--count",
      defaultValue = "0",
      paramLabel = "N",
      description = "End after this many messages (default: go on).")
  private long count;

  @Override
  public Integer call() throws Exception {
    List<SigningSecret> keys = secrets.stream().map(ReceiveVerb::secret).toList();
    PrintWriter out = spec.commandLine().getOut();
    ReceivedText text = new ReceivedText(out);
    CountDownLatch left = new CountDownLatch((int) Math.min(Integer.MAX_VALUE, Math.max(1, count)));
    Runnable answered = count > 0 ? left::countDown : () -> {};
    try (LoopbackReceiver receiver = listen(keys, text::print, answered)) {
      Thread end = new Thread(() -> end(receiver, out), "outcry-end");
      Runtime.getRuntime().addShutdownHook(end);
      out.println("Listening at " + receiver.address() + "; Ctrl-C ends it");
      out.flush();
      left.await();
      Runtime.getRuntime().removeShutdownHook(end);
    }
    return ExitCodes.DONE;
  }

  private LoopbackReceiver listen(
      List<SigningSecret> keys, Consumer<Received> listener, Runnable answered) throws IOException {
    try {
      return LoopbackReceiver.start(port, keys, answering(), listener, answered);
    } catch (BindException | IllegalArgumentException e) {
      throw UserException.usage(
          "--port: " + port + " cannot be used (" + e.getMessage() + "); choose another, or 0");
    }
  }

  private Answering answering() {
    if (failure == null) {
      return Answering.WELL;
    }
    try {
      return Answering.failing(failure, times);
    } catch (IllegalArgumentException e) {
      throw UserException.usage("--fail: " + e.getMessage());
    }
  }

  private static SigningSecret secret(String text) {
    try {
      Reference where =
          text.startsWith("env:")
              ? Reference.environment(text.substring("env:".length()))
              : text.startsWith("file:")
                  ? Reference.file(text.substring("file:".length()))
                  : Reference.given(text);
      return SigningSecret.parse(where.resolve(System::getenv));
    } catch (InvalidReceiverException | IllegalArgumentException e) { // neither shows the secret
      throw UserException.usage("--secret: " + e.getMessage());
    }
  }

  /** Whoever presses Ctrl-C is done: that is no failure. */
  private static void end(LoopbackReceiver receiver, PrintWriter out) {
    receiver.close();
    out.flush();
    Runtime.getRuntime().halt(ExitCodes.DONE);
  }
}
