// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster;

import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.kafka.KafkaOutlets;
import io.outcry.launcher.networks.NetworkOptions;
import io.outcry.listen.ListenGraph;
import io.outcry.network.ListenSource;
import io.outcry.schemas.logs.LogLine;
import java.time.Instant;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Job 1 on a cluster: networks to the topic of posts. */
@Command(name = ListenJob.NAME, description = "Listens to networks and writes posts to Kafka.")
public final class ListenJob implements JobProgram {
  private static final Logger LOG = LoggerFactory.getLogger(ListenJob.class);

  static final String NAME = "listen";

  @Mixin private KafkaOptions kafka;

  @Mixin private NetworkOptions networks;

  @Option(
      names = "--brands",
      required = true,
      converter = FileConverter.class,
      paramLabel = "FILE",
      description = "Brands file (brands.v1): what networks are asked for that have to be asked.")
  private FileArgument brands;

  public static void main(String[] arguments) throws Exception {
    Submission.run(new ListenJob(), arguments);
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
    BrandCatalog catalog = brands.brands();
    ListenSource source = networks.source(catalog, Instant.now(), null);
    StreamExecutionEnvironment env = ClusterFlink.environment();
    ListenGraph.wire(env, source, new KafkaOutlets(kafka.settings()));
    LOG.info(
        "{}",
        LogLine.of("job-submitted")
            .with("job", NAME)
            .with("places", source.places())
            .with("parallelism", env.getParallelism()));
    return env.execute(jobName());
  }
}
