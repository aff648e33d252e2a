using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Claims.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class MatchDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "MatchDecisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ClaimId = table.Column<long>(type: "bigint", nullable: false),
                    OtherClaimId = table.Column<long>(type: "bigint", nullable: true),
                    KnownCheckId = table.Column<long>(type: "bigint", nullable: true),
                    IsSame = table.Column<bool>(type: "bit", nullable: false),
                    ModelVersion = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Score = table.Column<double>(type: "float", nullable: false),
                    Confidence = table.Column<double>(type: "float", nullable: false),
                    DecidedById = table.Column<long>(type: "bigint", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatchDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MatchDecisions_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MatchDecisions_Claims_OtherClaimId",
                        column: x => x.OtherClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MatchDecisions_KnownChecks_KnownCheckId",
                        column: x => x.KnownCheckId,
                        principalTable: "KnownChecks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MatchDecisions_Members_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MatchDecisions_ClaimId_KnownCheckId",
                table: "MatchDecisions",
                columns: new[] { "ClaimId", "KnownCheckId" },
                unique: true,
                filter: "KnownCheckId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MatchDecisions_ClaimId_OtherClaimId",
                table: "MatchDecisions",
                columns: new[] { "ClaimId", "OtherClaimId" },
                unique: true,
                filter: "OtherClaimId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MatchDecisions_DecidedById",
                table: "MatchDecisions",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_MatchDecisions_KnownCheckId",
                table: "MatchDecisions",
                column: "KnownCheckId");

            migrationBuilder.CreateIndex(
                name: "IX_MatchDecisions_OtherClaimId",
                table: "MatchDecisions",
                column: "OtherClaimId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MatchDecisions");
        }
    }
}
