// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster.kubernetes;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.autoscaler.config.AutoScalerOptions;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.HighAvailabilityOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.configuration.TaskManagerOptions;

/** The settings that Flink and the autoscaler know, by key. */
final class FlinkSettings {
  private static final List<Class<?>> DEFINED_IN =
      List.of(
          CheckpointingOptions.class,
          HighAvailabilityOptions.class,
          JobManagerOptions.class,
          TaskManagerOptions.class,
          MetricOptions.class,
          AutoScalerOptions.class);

  private FlinkSettings() {}

  static Map<String, ConfigOption<?>> known() throws IllegalAccessException {
    Map<String, ConfigOption<?>> known = new TreeMap<>();
    for (Class<?> options : DEFINED_IN) {
      for (Field field : options.getFields()) {
        if (Modifier.isStatic(field.getModifiers())
            && field.get(null) instanceof ConfigOption<?> option) {
          known.put(option.key(), option);
        }
      }
    }
    return known;
  }
}
