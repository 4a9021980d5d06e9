package io.yunzong.identity.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param bcryptStrength cost of a password hash; each step doubles the time */
@ConfigurationProperties("yunzong.identity")
record IdentitySettings(@DefaultValue("11") int bcryptStrength) {}
