// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.links;

/** What is behind a link. In state: add at will, rename nothing. */
public enum LinkKind {
  LINK,
  VIDEO,
  AUDIO
}
