/** What a certificate says and when it holds, pure. */
@NullMarked
package org.bangdai.pairing.certificate.domain;

import org.jspecify.annotations.NullMarked;
