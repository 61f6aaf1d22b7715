// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

import org.jspecify.annotations.Nullable;

/**
 * The spread of one story, beside its authors. All numbers that come back out of the norms are
 * doubles, so that what is taken back is what was put.
 *
 * <p>Evolution: add components whose honest value for an old story is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param heat heat at {@code atMillis}, in posts
 * @param atMillis newest post
 * @param kernelHeats four decayed counts of the posts, at {@code atMillis}
 * @param posts how many
 * @param discounted how many of them weigh less than 1
 * @param firstPostMillis oldest post
 * @param episodeStartMillis start of the present wave
 * @param peakScore largest score of the wave
 * @param peakHeat largest heat of the wave
 * @param hottestSinceAlert largest heat since the wave alerted
 * @param postsAtEpisodeAlert posts when the wave alerted or, armed, was held back; 0 before
 * @param alerts alerts so far, second waves included
 * @param armed whether the next post may alert
 * @param standing how the story stands to the norms
 * @param size how large it has become; null as long as no late rule was asked, as in old states
 */
@SuppressWarnings("ArrayRecordComponent") // a flat state: never compared
public record SpreadState(
    double heat,
    long atMillis,
    double[] kernelHeats,
    long posts,
    long discounted,
    long firstPostMillis,
    long episodeStartMillis,
    double peakScore,
    double peakHeat,
    double hottestSinceAlert,
    long postsAtEpisodeAlert,
    int alerts,
    boolean armed,
    Standing standing,
    @Nullable Size size) {}
