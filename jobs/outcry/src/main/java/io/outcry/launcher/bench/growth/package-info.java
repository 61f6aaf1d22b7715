// SPDX-License-Identifier: Apache-2.0
/** How the cost of the main job grows: with tasks, brands, live stories, conversations. */
@NullMarked
package io.outcry.launcher.bench.growth;

import org.jspecify.annotations.NullMarked;
