// SPDX-License-Identifier: Apache-2.0
/** What a day or a week was like, put together from what the jobs wrote; no Flink, no clock. */
@NullMarked
package io.outcry.deliver.digest;

import org.jspecify.annotations.NullMarked;
