// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.catalog;

import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.jspecify.annotations.Nullable;

/**
 * The newest brands that an operator got, in state {@code catalog-v1}. After a restart the higher
 * version of these and those of the submission holds. All tasks get the same, so the first writes
 * for all and all read.
 */
final class KeptCatalog {
  private final CatalogReader reader;
  private final TakesCatalog function;
  private final ListState<PublishedBrands> state;
  private final boolean writes;
  private @Nullable PublishedBrands newest;
  private long version;

  /**
   * @param version of the brands of the submission
   */
  KeptCatalog(
      CatalogReader reader,
      long version,
      TakesCatalog function,
      StateInitializationContext context,
      int task)
      throws Exception {
    this.version = version;
    this.reader = reader;
    this.function = function;
    writes = task == 0;
    state =
        context
            .getOperatorStateStore()
            .getUnionListState(new ListStateDescriptor<>("catalog-v1", PublishedBrands.class));
    for (PublishedBrands before : state.get()) {
      newest = before;
    }
  }

  /** The operator is open: what the run before was told holds. */
  void reopen() {
    if (newest != null && isNewer(newest)) {
      take(newest);
    }
  }

  boolean isNewer(PublishedBrands published) {
    return published.version() > version;
  }

  void take(PublishedBrands published) {
    newest = published;
    version = published.version();
    function.take(reader.read(published).shared());
  }

  void save() throws Exception {
    state.update(newest == null || !writes ? List.of() : List.of(newest));
  }
}
