// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster;

import io.outcry.deliver.DeliverGraph;
import io.outcry.deliver.DeliverInlets;
import io.outcry.deliver.DeliverSettings;
import io.outcry.deliver.Deliveries;
import io.outcry.deliver.holding.Clock;
import io.outcry.launcher.config.Receivers;
import io.outcry.launcher.kafka.KafkaInlets;
import io.outcry.launcher.kafka.KafkaOutlets;
import io.outcry.launcher.kafka.KafkaSettings;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.logs.LogLine;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Job 3 on a cluster: alerts of one topic to their receivers, receipts to another topic. */
@Command(
    name = DeliverJob.NAME,
    description = "Reads alerts from Kafka, sends them to receivers and writes receipts.")
public final class DeliverJob implements JobProgram {
  private static final Logger LOG = LoggerFactory.getLogger(DeliverJob.class);

  static final String NAME = "deliver";

  @Mixin private KafkaOptions kafka;

  @Option(
      names = "--brands",
      required = true,
      converter = FileConverter.class,
      paramLabel = "FILE",
      description = "Brands file (brands.v1): the brands that routes may name.")
  private FileArgument brands;

  @Option(
      names = "--receivers",
      required = true,
      converter = FileConverter.class,
      paramLabel = "FILE",
      description = "Receivers file (receivers.v1); task managers resolve its secrets.")
  private FileArgument receivers;

  public static void main(String[] arguments) throws Exception {
    Submission.run(new DeliverJob(), arguments);
  }

  @Override
  public String jobName() {
    return kafka.jobName(NAME);
  }

  @Override
  public void check() {
    receivers.receivers(brands.brands());
  }

  @Override
  public JobExecutionResult call() throws Exception {
    Receivers known = receivers.receivers(brands.brands());
    StreamExecutionEnvironment env = ClusterFlink.environment();
    wire(env, kafka.settings(), known);
    LOG.info(
        "{}",
        LogLine.of("job-submitted")
            .with("job", NAME)
            .with("receivers", known.receivers().size())
            .with("routes", known.routes().routes().size())
            .with("parallelism", env.getParallelism()));
    return env.execute(jobName());
  }

  private static void wire(
      StreamExecutionEnvironment env, KafkaSettings kafka, Receivers receivers) {
    DeliverSettings settings =
        new DeliverSettings(
            receivers.receivers(),
            receivers.routes().routes(),
            DeliverSettings.DEFAULT_GRACE_MILLIS,
            Clock.PROCESSING_TIME,
            receivers.digest());
    KafkaOutlets outlets = new KafkaOutlets(kafka);
    KafkaInlets inlets = new KafkaInlets(kafka, NAME);
    SingleOutputStreamOperator<Alert> alerts = inlets.alerts(env);
    SingleOutputStreamOperator<SourceStatus> sources = inlets.sources(env);
    alerts.setBufferTimeout(0); // few and urgent
    // digests tell of stories and windows, too; nothing else reads them
    Deliveries deliveries =
        DeliverGraph.wire(
            settings.digest() == null
                ? new DeliverInlets(alerts, sources, null, null)
                : new DeliverInlets(alerts, sources, inlets.stories(env), inlets.windows(env)),
            settings);
    outlets.deliveries(deliveries.receipts());
    outlets.deadDeliveries(deliveries.dead());
  }
}
