/** 聘任证书: signed credentials of the mentors' appointments, verifiable by anyone. */
@NullMarked
package org.bangdai.pairing.certificate;

import org.jspecify.annotations.NullMarked;
