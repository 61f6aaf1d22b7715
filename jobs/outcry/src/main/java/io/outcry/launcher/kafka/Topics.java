// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.kafka;

import io.outcry.launcher.terminal.UserException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;

/** The topics between the jobs, each with as many partitions as tasks may read it side by side. */
public final class Topics {
  /** Those of results and inputs; that of published rules, {@link ConfigTopic}, is compacted. */
  public static final List<String> NAMES =
      List.of(
          "posts",
          "mentions",
          "brand-windows",
          "stories",
          "alerts",
          "deliveries",
          "dead-letters",
          "control",
          "sources");

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Topics() {}

  /**
   * Makes those that are not there, and returns their names; what is there stays as it is.
   *
   * @throws UserException if the broker does not answer or does not allow it
   */
  public static List<String> make(KafkaSettings kafka, int partitions) {
    Properties settings = kafka.consumer();
    settings.putIfAbsent("default.api.timeout.ms", String.valueOf(PATIENCE.toMillis()));
    new ConfigTopic(kafka).make();
    try (Admin admin = Admin.create(settings)) {
      Set<String> there =
          admin.listTopics().names().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      List<String> missing =
          NAMES.stream().map(kafka::named).filter(name -> !there.contains(name)).toList();
      admin
          .createTopics(
              missing.stream()
                  .map(name -> new NewTopic(name, Optional.of(partitions), Optional.empty()))
                  .toList())
          .all()
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return missing;
    } catch (ExecutionException e) {
      throw refused(kafka, e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException | KafkaException e) {
      throw refused(kafka, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused(kafka, e);
    }
  }

  private static UserException refused(KafkaSettings kafka, Throwable cause) {
    return UserException.failed(
        "%s: the topics cannot be made: %s".formatted(kafka.bootstrapServers(), cause.getMessage()),
        cause);
  }
}
