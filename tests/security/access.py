"""Who may do what: one row an address, one letter a person. Every address has a row.

The letters stand for, in this order:

    A  a visitor who has not signed in     O  its owner
    S  a stranger: an applicant            X  an officer of another agency
    R  a reader of the draft               F  an officer of the agency
    E  an editor of the draft              D  an administrator

    +  let in                              0  there is no such page
    >  asked to sign in                    -  forbidden
    ?  asked to prove again who it is      /  not done with this method
"""

ROLES = "ASREOXFD"

TABLE = """
# address                                                     GET       POST
#                                                             ASREOXFD  ASREOXFD

# The application
/my-data/                                                     >+++++++  >+++++++
/my-data/download/                                            >???????  >???????
/my-data/delete/                                              >???????  >???????
/i18n/setlang/                                                ++++++++  ++++++++
/                                                             ++++++++  ++++++++
/calls/                                                       ++++++++  ++++++++
/calls/criteria/<str:code>/                                   ++++++++  ++++++++
/calls/<str:call_id>/                                         ++++++++  ++++++++
/proposals/<int:pk>/agency/                                   >0+++000  >00++000
/proposals/<int:pk>/agency/steps/<slug:name>/                 >///////  >00++000
/proposals/<int:pk>/agency/reply/                             >///////  >00++000
/proposals/<int:pk>/agency/requests/<int:request_pk>/         >///////  >00++000
/proposals/                                                   >+++++++  >+++++++
/proposals/begin/                                             >+++++++  >+++++++
/proposals/import/                                            >+++++++  >+++++++
/proposals/join/<str:key>/                                    >+++++++  >+++++++
/proposals/<int:pk>/                                          >0+++000  >0+++000
/proposals/<int:pk>/submit/                                   >///////  >00++000
/proposals/<int:pk>/what-if/                                  >0+++000  >///////
/proposals/<int:pk>/grant/                                    >0+++000  >///////
/proposals/<int:pk>/delete/                                   >000+000  >000+000
/proposals/<int:pk>/duplicate/                                >///////  >0+++000
/proposals/<int:pk>/move/                                     >00++000  >00++000
/proposals/<int:pk>/export/                                   >0+++000  >///////
/proposals/<int:pk>/paste/                                    >00++000  >00++000
/proposals/<int:pk>/versions/                                 >0+++000  >///////
/proposals/<int:pk>/versions/mark/                            >///////  >00++000
/proposals/<int:pk>/versions/<int:version_pk>/                >0+++000  >///////
/proposals/<int:pk>/versions/<int:version_pk>/restore/        >///////  >00++000
/proposals/<int:pk>/people/                                   >0+++000  >///////
/proposals/<int:pk>/people/invite/                            >///////  >000+000
/proposals/<int:pk>/people/<int:member_pk>/remove/            >///////  >0+0+000
/proposals/<int:pk>/people/<int:member_pk>/hand-over/         >///////  >000+000
/proposals/<int:pk>/people/revoke/<int:invitation_pk>/        >///////  >000+000
/proposals/<int:pk>/<slug:slug>/                              >0+++000  >00++000
/review/                                                      >0000++0  >0000++0
/review/assign/                                               >0000//0  >0000++0
/review/views/                                                >0000//0  >0000++0
/review/views/<int:pk>/delete/                                >0000//0  >00000+0
/review/export/<slug:form>/                                   >0000++0  >0000++0
/review/insights/                                             >0000++0  >0000++0
/review/insights/<slug:table>.csv                             >0000++0  >0000++0
/review/<int:pk>/                                             >00000+0  >00000+0
/review/<int:pk>/steps/<slug:name>/                           >00000+0  >00000+0
/review/<int:pk>/say/                                         >00000+0  >00000+0
/review/<int:pk>/requests/<int:request_pk>/withdraw/          >0000//0  >00000+0
/review/<int:pk>/judge/<str:code>/                            >00000+0  >00000+0
/verify/                                                      ++++++++  ++++++++
/verify/<slug:number>/                                        00000000  00000000
/reports/make/<int:pk>/                                       >///////  >0+++000
/reports/<int:pk>/pdf/                                        >0+++0+0  >0+++0+0
/reports/bundles/                                             >///////  >+++++++
/reports/bundles/<int:pk>/                                    >00000+0  >00000+0
/reports/bundles/<int:pk>/again/                              >///////  >00000+0
/reports/bundles/<int:pk>/zip/                                >0000000  >0000000

# People's accounts
/accounts/login/                                              ++++++++  ++++++++
/accounts/logout/                                             ++++++++  ++++++++
/accounts/inactive/                                           ++++++++  ////////
/accounts/signup/                                             ++++++++  ++++++++
/accounts/reauthenticate/                                     >+++++++  >+++++++
/accounts/email/                                              >+++++++  >+++++++
/accounts/confirm-email/                                      ++++++++  ////////
/accounts/password/change/                                    >+++++++  >+++++++
/accounts/password/set/                                       >+++++++  >+++++++
/accounts/password/reset/                                     ++++++++  ++++++++
/accounts/login/code/confirm/                                 >+++++++  >+++++++
/accounts/confirm-email/<key>/                                ++++++++  00000000
/accounts/password/reset/key/done/                            ++++++++  ////////
/accounts/password/reset/key/<uidb36>-<key>/                  ++++++++  ++++++++
/accounts/password/reset/done/                                ++++++++  ////////
/accounts/2fa/                                                >+++++++  >///////
/accounts/2fa/authenticate/                                   >+++++++  >+++++++
/accounts/2fa/reauthenticate/                                 >???????  >???????
/accounts/2fa/totp/activate/                                  >???????  >???????
/accounts/2fa/totp/deactivate/                                >0000000  >0000000
/accounts/2fa/recovery-codes/                                 >0000000  >///////
/accounts/2fa/recovery-codes/generate/                        >???????  >???????
/accounts/2fa/recovery-codes/download/                        >0000000  >0000000
/accounts/2fa/webauthn/                                       >+++++++  >///////
/accounts/2fa/webauthn/add/                                   >???????  >???????
/accounts/2fa/webauthn/reauthenticate/                        >???????  >???????
/accounts/2fa/webauthn/keys/<int:pk>/remove/                  >???????  >???????
/accounts/2fa/webauthn/keys/<int:pk>/edit/                    >???????  >???????
/accounts/2fa/webauthn/login/                                 >+++++++  >+++++++
/accounts/3rdparty/login/cancelled/                           ++++++++  ////////
/accounts/3rdparty/login/error/                               >>>>>>>>  ////////
/accounts/3rdparty/signup/                                    >>>>>>>>  >>>>>>>>
/accounts/3rdparty/                                           >+++++++  >+++++++
/accounts/social/login/cancelled/                             ++++++++  ++++++++
/accounts/social/login/error/                                 ++++++++  ++++++++
/accounts/social/signup/                                      ++++++++  ++++++++
/accounts/social/connections/                                 ++++++++  ++++++++
/accounts/oidc/<provider_id>/login/                           00000000  00000000
/accounts/oidc/<provider_id>/login/callback/                  00000000  00000000
/accounts/sessions/                                           >+++++++  >+++++++

# The administration
/admin/                                                       >>>>>>>+  >>>>>>>+
/admin/login/                                                 >------+  >------+
/admin/logout/                                                +++++++/  ++++++++
/admin/password_change/                                       >>>>>>>+  >>>>>>>+
/admin/password_change/done/                                  >>>>>>>+  >>>>>>>/
/admin/autocomplete/                                          >>>>>>>-  >>>>>>>/
/admin/jsi18n/                                                >>>>>>>+  >>>>>>>/
/admin/r/<path:content_type_id>/<path:object_id>/             >>>>>>>0  >>>>>>>0
/admin/account/emailaddress/                                  >>>>>>>+  >>>>>>>+
/admin/account/emailaddress/add/                              >>>>>>>+  >>>>>>>+
/admin/account/emailaddress/<path:object_id>/history/         >>>>>>>+  >>>>>>>+
/admin/account/emailaddress/<path:object_id>/delete/          >>>>>>>+  >>>>>>>+
/admin/account/emailaddress/<path:object_id>/change/          >>>>>>>+  >>>>>>>+
/admin/account/emailaddress/<path:object_id>/                 >>>>>>>+  >>>>>>>+
/admin/mfa/authenticator/                                     >>>>>>>+  >>>>>>>+
/admin/mfa/authenticator/add/                                 >>>>>>>-  >>>>>>>-
/admin/mfa/authenticator/<path:object_id>/history/            >>>>>>>+  >>>>>>>+
/admin/mfa/authenticator/<path:object_id>/delete/             >>>>>>>+  >>>>>>>+
/admin/mfa/authenticator/<path:object_id>/change/             >>>>>>>+  >>>>>>>-
/admin/mfa/authenticator/<path:object_id>/                    >>>>>>>+  >>>>>>>+
/admin/auth/group/                                            >>>>>>>+  >>>>>>>+
/admin/auth/group/add/                                        >>>>>>>+  >>>>>>>+
/admin/auth/group/<path:object_id>/history/                   >>>>>>>+  >>>>>>>+
/admin/auth/group/<path:object_id>/delete/                    >>>>>>>+  >>>>>>>+
/admin/auth/group/<path:object_id>/change/                    >>>>>>>+  >>>>>>>+
/admin/auth/group/<path:object_id>/                           >>>>>>>+  >>>>>>>+
/admin/accounts/user/<id>/password/                           >>>>>>>+  >>>>>>>+
/admin/accounts/user/                                         >>>>>>>+  >>>>>>>+
/admin/accounts/user/add/                                     >>>>>>>+  >>>>>>>+
/admin/accounts/user/<path:object_id>/history/                >>>>>>>+  >>>>>>>+
/admin/accounts/user/<path:object_id>/delete/                 >>>>>>>+  >>>>>>>+
/admin/accounts/user/<path:object_id>/change/                 >>>>>>>+  >>>>>>>+
/admin/accounts/user/<path:object_id>/                        >>>>>>>+  >>>>>>>+
/admin/audit/entry/                                           >>>>>>>+  >>>>>>>+
/admin/audit/entry/add/                                       >>>>>>>-  >>>>>>>-
/admin/audit/entry/<path:object_id>/history/                  >>>>>>>+  >>>>>>>+
/admin/audit/entry/<path:object_id>/delete/                   >>>>>>>-  >>>>>>>-
/admin/audit/entry/<path:object_id>/change/                   >>>>>>>+  >>>>>>>-
/admin/audit/entry/<path:object_id>/                          >>>>>>>+  >>>>>>>+
/admin/accounts/agency/                                       >>>>>>>+  >>>>>>>+
/admin/accounts/agency/add/                                   >>>>>>>+  >>>>>>>+
/admin/accounts/agency/<path:object_id>/history/              >>>>>>>+  >>>>>>>+
/admin/accounts/agency/<path:object_id>/delete/               >>>>>>>+  >>>>>>>+
/admin/accounts/agency/<path:object_id>/change/               >>>>>>>+  >>>>>>>+
/admin/accounts/agency/<path:object_id>/                      >>>>>>>+  >>>>>>>+
/admin/proposals/proposal/<path:object_id>/read/              >>>>>>>+  >>>>>>>+
/admin/proposals/proposal/                                    >>>>>>>+  >>>>>>>+
/admin/proposals/proposal/add/                                >>>>>>>-  >>>>>>>-
/admin/proposals/proposal/<path:object_id>/history/           >>>>>>>+  >>>>>>>+
/admin/proposals/proposal/<path:object_id>/delete/            >>>>>>>-  >>>>>>>-
/admin/proposals/proposal/<path:object_id>/change/            >>>>>>>+  >>>>>>>-
/admin/proposals/proposal/<path:object_id>/                   >>>>>>>+  >>>>>>>+
/admin/django_tasks_database/dbtaskresult/                    >>>>>>>+  >>>>>>>+
/admin/django_tasks_database/dbtaskresult/add/                >>>>>>>-  >>>>>>>-
/admin/django_tasks_database/dbtaskresult/<path:object_id>/history/  >>>>>>>+  >>>>>>>+
/admin/django_tasks_database/dbtaskresult/<path:object_id>/delete/  >>>>>>>-  >>>>>>>-
/admin/django_tasks_database/dbtaskresult/<path:object_id>/change/  >>>>>>>+  >>>>>>>-
/admin/django_tasks_database/dbtaskresult/<path:object_id>/   >>>>>>>+  >>>>>>>+
/admin/<app_label>/                                           >>>>>>>+  >>>>>>>+
/admin/<url>                                                  >>>>>>>0  >>>>>>>0
"""
