// SPDX-License-Identifier: Apache-2.0
/**
 * Each network as a server on loopback that speaks its protocol, as far as Outcry uses it. All say
 * the same things ({@link io.outcry.launcher.live.fakes.Said}), each in its own form. The first
 * connection of each breaks in the middle.
 */
@NullMarked
package io.outcry.launcher.live.fakes;

import org.jspecify.annotations.NullMarked;
