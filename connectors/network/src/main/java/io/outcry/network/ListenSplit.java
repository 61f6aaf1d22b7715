// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import org.apache.flink.api.connector.source.SourceSplit;
import org.jspecify.annotations.Nullable;

/**
 * A place of a network and how far it was listened to.
 *
 * @param position in the words of the network; null where nothing was heard yet
 */
public record ListenSplit(String network, String place, @Nullable String position)
    implements SourceSplit {

  @Override
  public String splitId() {
    return id(network, place);
  }

  static String id(String network, String place) {
    return network + ' ' + place;
  }

  ListenSplit at(@Nullable String newPosition) {
    return new ListenSplit(network, place, newPosition);
  }
}
