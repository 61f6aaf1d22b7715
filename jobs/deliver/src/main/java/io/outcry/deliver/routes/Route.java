// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.routes;

import java.io.Serializable;
import java.util.List;

/**
 * One line of {@code routes}.
 *
 * @param goesOn {@code continue: true}: the routes below are asked as well
 * @param to ids of receivers
 */
public record Route(Match match, List<String> to, boolean goesOn) implements Serializable {
  public Route {
    to = List.copyOf(to);
  }
}
