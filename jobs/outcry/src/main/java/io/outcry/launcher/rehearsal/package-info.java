// SPDX-License-Identifier: Apache-2.0
/** Made-up alerts, and the drill that sends them the way real ones go. */
@NullMarked
package io.outcry.launcher.rehearsal;

import org.jspecify.annotations.NullMarked;
