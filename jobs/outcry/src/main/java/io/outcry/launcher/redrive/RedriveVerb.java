// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.redrive;

import io.outcry.deliver.sending.Redrive;
import io.outcry.launcher.config.ReceiversFile;
import io.outcry.launcher.embedded.FolderLock;
import io.outcry.launcher.embedded.OutputFolder;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.schemas.delivery.DeadDelivery;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.webhook.receivers.InvalidReceiverException;
import io.outcry.webhook.receivers.Receiver;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code outcry redrive}: the dead deliveries of a run, once more, under the ids they had. */
@Command(
    name = "redrive",
    description = "Sends dead deliveries once more.",
    footer = {
      "",
      "Receipts are added to deliveries.jsonl.",
      "",
      "Example:",
      "  outcry redrive --in out --receivers receivers.yaml"
    })
public final class RedriveVerb implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "DIR",
      description = "The folder of a run that delivered alerts.")
  private Path in;

  @Option(
      names = "--receivers",
      required = true,
      paramLabel = "FILE",
      description = "Receivers file (receivers.v1).")
  private Path receivers;

  @Option(
      names = "--receiver",
      paramLabel = "ID",
      description = "Only messages of this receiver (default: all).")
  private @Nullable String only;

  @Override
  public Integer call() throws IOException {
    List<Receiver> known = ReceiversFile.read(receivers).receivers();
    List<String> ids = known.stream().map(Receiver::id).toList();
    if (only != null && !ids.contains(only)) {
      throw UserException.usage(
          "--receiver: %s: no receiver '%s'; there are %s"
              .formatted(receivers, only, String.join(", ", ids)));
    }
    OutputFolder folder = new OutputFolder(in);
    if (!Files.exists(folder.deadDeliveries())) {
      throw UserException.usage(
          "--in: %s is missing; name the folder of a run with receivers"
              .formatted(folder.deadDeliveries()));
    }
    FolderLock lock = FolderLock.of(folder.lock());
    try (lock;
        Redrive redrive = new Redrive(known, System::getenv, System::currentTimeMillis)) {
      return sendAll(DeadOfRun.read(folder), redrive, ids);
    } catch (InvalidReceiverException e) {
      throw UserException.usage(receivers + ": " + e.getMessage());
    }
  }

  /** A revision never overtakes one before it that its receiver still refuses. */
  private int sendAll(DeadOfRun run, Redrive redrive, List<String> ids) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Set<String> refused = new HashSet<>();
    int asked = 0;
    int delivered = 0;
    for (DeadDelivery dead : run.all()) {
      if (only != null && !dead.receiver().equals(only)) {
        continue;
      }
      asked++;
      String name = dead.receiver() + " " + dead.messageId();
      String line = dead.receiver() + " " + dead.alertId();
      if (!ids.contains(dead.receiver())) {
        out.println("not sent   " + name + ": " + receivers + " has no such receiver");
      } else if (refused.contains(line)) {
        out.println("not sent   " + name + ": a revision before it was not taken");
      } else {
        Delivery receipt = redrive.send(dead, run.nextAttempt(dead));
        run.append(receipt);
        boolean taken = receipt.outcome().equals("delivered");
        delivered += taken ? 1 : 0;
        if (!taken) {
          refused.add(line);
        }
        out.println((taken ? "delivered  " : "dead       ") + name + what(receipt));
      }
    }
    out.println(delivered + " of " + asked + " dead deliveries delivered.");
    return delivered == asked ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  private static String what(Delivery receipt) {
    String status = receipt.httpStatus() == null ? "" : " " + receipt.httpStatus();
    return receipt.reason() == null ? status : ": " + receipt.reason() + status;
  }
}
