// SPDX-License-Identifier: Apache-2.0
/** How fast the whole main job is, beside its floor. */
@NullMarked
package io.outcry.launcher.bench.pipeline;

import org.jspecify.annotations.NullMarked;
