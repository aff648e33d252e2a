using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Claims.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PutAwayMatches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PutAwayMatches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    WordsHash = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    OtherClaimId = table.Column<long>(type: "bigint", nullable: true),
                    KnownCheckId = table.Column<long>(type: "bigint", nullable: true),
                    ById = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PutAwayMatches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PutAwayMatches_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PutAwayMatches_Claims_OtherClaimId",
                        column: x => x.OtherClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PutAwayMatches_KnownChecks_KnownCheckId",
                        column: x => x.KnownCheckId,
                        principalTable: "KnownChecks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PutAwayMatches_Members_ById",
                        column: x => x.ById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PutAwayMatches_ArticleId",
                table: "PutAwayMatches",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_PutAwayMatches_ArticleId_WordsHash_KnownCheckId",
                table: "PutAwayMatches",
                columns: new[] { "ArticleId", "WordsHash", "KnownCheckId" },
                unique: true,
                filter: "KnownCheckId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PutAwayMatches_ArticleId_WordsHash_OtherClaimId",
                table: "PutAwayMatches",
                columns: new[] { "ArticleId", "WordsHash", "OtherClaimId" },
                unique: true,
                filter: "OtherClaimId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PutAwayMatches_ById",
                table: "PutAwayMatches",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_PutAwayMatches_KnownCheckId",
                table: "PutAwayMatches",
                column: "KnownCheckId");

            migrationBuilder.CreateIndex(
                name: "IX_PutAwayMatches_OtherClaimId",
                table: "PutAwayMatches",
                column: "OtherClaimId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PutAwayMatches");
        }
    }
}
