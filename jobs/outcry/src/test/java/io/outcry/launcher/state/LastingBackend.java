// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.state;

import java.io.IOException;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.runtime.state.AbstractKeyedStateBackend;
import org.apache.flink.runtime.state.KeyedStateBackendParametersImpl;
import org.apache.flink.runtime.state.StateBackendFactory;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;

/** State in memory in which no time passes: what was stored years ago has not expired. */
public final class LastingBackend extends HashMapStateBackend {
  private static final long serialVersionUID = 1;
  private static final long NOW_MILLIS = 1_767_607_200_000L;

  @Override
  public <K> AbstractKeyedStateBackend<K> createKeyedStateBackend(
      KeyedStateBackendParameters<K> parameters) throws IOException {
    return super.createKeyedStateBackend(
        new KeyedStateBackendParametersImpl<>(parameters).setTtlTimeProvider(() -> NOW_MILLIS));
  }

  /** As a configuration names it. */
  public static final class Factory implements StateBackendFactory<LastingBackend> {
    @Override
    public LastingBackend createFromConfig(ReadableConfig config, ClassLoader loader) {
      return new LastingBackend();
    }
  }
}
