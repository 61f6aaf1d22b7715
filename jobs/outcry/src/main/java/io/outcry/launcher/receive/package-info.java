// SPDX-License-Identifier: Apache-2.0
/** A receiver on loopback, for trying out: it checks signatures and shows what came. */
@NullMarked
package io.outcry.launcher.receive;

import org.jspecify.annotations.NullMarked;
