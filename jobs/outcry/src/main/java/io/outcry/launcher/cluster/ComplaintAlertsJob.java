// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster;

import io.outcry.complaintalerts.ComplaintAlertsGraph;
import io.outcry.complaintalerts.Inlets;
import io.outcry.complaintalerts.order.LiveWatermarks;
import io.outcry.complaintalerts.reading.CloseReading;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.config.BrandsFile;
import io.outcry.launcher.kafka.ConfigTopic;
import io.outcry.launcher.kafka.KafkaInlets;
import io.outcry.launcher.kafka.KafkaOutlets;
import io.outcry.launcher.kafka.KafkaSettings;
import io.outcry.launcher.tier.TierOptions;
import io.outcry.schemas.config.ConfigDocument;
import io.outcry.schemas.logs.LogLine;
import java.time.Instant;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Job 2 on a cluster: posts of one topic to mentions, windows, stories and alerts of others. */
@Command(
    name = ComplaintAlertsJob.NAME,
    description = "Reads posts from Kafka and writes mentions, windows, stories and alerts.")
public final class ComplaintAlertsJob implements JobProgram {
  private static final Logger LOG = LoggerFactory.getLogger(ComplaintAlertsJob.class);

  static final String NAME = "complaint-alerts";

  @Mixin private KafkaOptions kafka;

  @Option(
      names = "--brands",
      required = true,
      converter = FileConverter.class,
      paramLabel = "FILE",
      description = "Brands file (brands.v1), read at submission.")
  private FileArgument brands;

  @Mixin private TierOptions tier;

  public static void main(String[] arguments) throws Exception {
    Submission.run(new ComplaintAlertsJob(), arguments);
  }

  @Override
  public String jobName() {
    return kafka.jobName(NAME);
  }

  @Override
  public void check() {
    brands.brands();
  }

  @Override
  public JobExecutionResult call() throws Exception {
    KafkaSettings broker = kafka.settings();
    BrandCatalog catalog = newest(broker, brands.brands());
    StreamExecutionEnvironment env = ClusterFlink.environment();
    wire(env, broker, LiveWatermarks.usual(), catalog, tier.ofWhatFits());
    LOG.info(
        "{}",
        LogLine.of("job-submitted")
            .with("job", NAME)
            .with("kafka", broker.bootstrapServers())
            .with("topics", broker.prefix())
            .with("brands", catalog.brands().size())
            .with("brandsVersion", catalog.version())
            .with("parallelism", env.getParallelism()));
    return env.execute(jobName());
  }

  static void wire(
      StreamExecutionEnvironment env,
      KafkaSettings kafka,
      LiveWatermarks watermarks,
      BrandCatalog catalog,
      @Nullable CloseReading reading) {
    KafkaInlets inlets = new KafkaInlets(kafka, NAME);
    Inlets from =
        inlets
            .posts(watermarks, env.getParallelism(), Instant.now())
            .control(inlets::control)
            .brands(inlets.brands())
            .sources(inlets::sources)
            .read(reading);
    ComplaintAlertsGraph.wire(env, from, new KafkaOutlets(kafka), catalog);
  }

  /** Once brands are published, those of the file are old: no post may be held against them. */
  private static BrandCatalog newest(KafkaSettings kafka, BrandCatalog ofFile) {
    ConfigTopic topic = new ConfigTopic(kafka);
    topic.make();
    ConfigDocument published = topic.newest().get(ConfigDocument.BRANDS);
    return published == null ? ofFile : BrandsFile.read(published);
  }
}
