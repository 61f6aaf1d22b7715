// SPDX-License-Identifier: Apache-2.0
/** What keeps a receiver from too much: caps, and one alert for one trouble. */
@NullMarked
package io.outcry.deliver.guarding;

import org.jspecify.annotations.NullMarked;
