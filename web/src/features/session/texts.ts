import { defineTexts } from '@/lib/i18n'

export const texts = defineTexts({
  title: ['登录', 'Sign in'],
  claim: ['重点客户货物，在哪里、何时到，一目了然', 'Key customers’ cargo: where it is and when it arrives'],
  username: ['用户名', 'User name'],
  password: ['密码', 'Password'],
  signIn: ['登录', 'Sign in'],
  wrongHint: ['请核对大小写；忘记密码请找管理员重置。', 'Check upper and lower case; an administrator can reset it.'],
  mustChange: ['首次登录，请先设置新密码', 'First sign-in: choose a new password'],
  mustChangeHint: ['管理员给您的密码只能用一次。', 'The password you were given works only once.'],
  current: ['当前密码', 'Current password'],
  next: ['新密码', 'New password'],
  again: ['再输一次新密码', 'New password again'],
  rule: ['至少 10 个字符；一句自己记得住的话最好。', 'At least 10 characters; a sentence you remember is best.'],
  different: ['两次输入的新密码不一样', 'The two new passwords differ'],
  change: ['更换密码', 'Change password'],
  changed: ['密码已更换', 'Password changed'],
})
